#include "shell/widgets/row_look.hpp"

namespace joinery::shell {

RowLook look_of(RowMark mark) {
    switch (mark) {
    case RowMark::missing:
        return {"−", Color::wrong, Color::wrong_soft};
    case RowMark::extra:
        return {"+", Color::wrong, Color::wrong_soft};
    case RowMark::changed:
        return {"≠", Color::warning, Color::warning_soft};
    case RowMark::broken_order:
        return {"↕", Color::warning, Color::warning_soft};
    case RowMark::none:
        break;
    }
    return {"", Color::muted, Color::surface};
}

} // namespace joinery::shell
