// How a marked row looks: never by colour alone.
#pragma once

#include "shell/model/row_mark.hpp"
#include "shell/theme/tokens.hpp"

namespace joinery::shell {

struct RowLook {
    const char* sign; // empty where there is no mark
    Color ink;
    Color ground;
};
RowLook look_of(RowMark mark);

} // namespace joinery::shell
