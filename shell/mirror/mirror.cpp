#include "shell/mirror/mirror.hpp"

#include "shell/mirror/mirror_builder.hpp"
#include "shell/model/library_command.hpp"
#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

bool is_shown(const Model& model, Pane pane) {
    return model.view.layout == LayoutKind::wide || model.view.pane == pane;
}

void add_notices(MirrorBuilder& builder) {
    std::string text;
    for (const Notice& notice : builder.model().notices)
        text += (text.empty() ? "" : " ") + notice.text;
    builder.add("notices", mirror::Status{std::move(text)});
    for (const Notice& notice : builder.model().notices) {
        Command command = dismiss_command(notice);
        command.text += ": " + notice.text; // which of several
        builder.add_command(command);
    }
}

void add_header(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.set_region(Region::header);
    builder.add("brand", mirror::Heading{1, model.course.pack ? "Joinery: " + model.course.pack->title : "Joinery"});
    builder.add_text("origin", origin_text(model));
    builder.add_text("place", place_text(model));
    if (model.course.pack)
        builder.add("progress", mirror::Progress{progress_text(model), solved_count(model.course),
                                                 model.course.pack->exercises.size()});
    builder.add_commands({packs_command(model), concepts_command(model), pack_command(model), previous_command(model),
                          next_command(model), theme_command(model), help_command(model)});
    add_notices(builder);
    if (model.view.layout == LayoutKind::narrow)
        builder.add_tabs("panes", "Panes", pane_commands(model));
}

void add_schema(MirrorBuilder& builder) {
    const Model& model = builder.model();
    if (!is_shown(model, Pane::task) || !model.course.exercise)
        return;
    builder.set_region(Region::schema);
    builder.add("schema", mirror::Heading{2, "Schema"});
    builder.add_text("schema.witness", witness_text(model));
    for (const schema::Relation& relation : model.schema.relations) {
        Command command = table_command(model, relation);
        const bool is_open = command.is_pressed.value_or(false);
        command.text += ", " + relation_text(relation);
        builder.add_command(command);
        if (!is_open)
            continue;
        mirror::List columns{"Columns of " + relation.name, {}};
        for (const schema::Column& column : relation.columns) {
            const std::string text = column_text(column);
            columns.items.push_back(text.empty() ? column.name : column.name + ": " + text);
        }
        builder.add("columns." + relation.name, std::move(columns));
    }
}

void add_editor(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.set_region(Region::editor);
    builder.add_commands({check_command(model), run_command(model), stop_command(model), reset_command(model)});
}

void add_footer(MirrorBuilder& builder) {
    builder.set_region(Region::footer);
    builder.add_text("saved", saved_text(builder.model()));
    builder.add_text("sqlite", sqlite_text(builder.model()));
    builder.add_text("practice", practice_text());
}

void add_pack(MirrorBuilder& builder) {
    const Model& model = builder.model();
    if (!model.view.is_pack_open || !model.course.pack)
        return;
    builder.set_region(Region::pack);
    builder.add("pack.title", mirror::Heading{2, "Exercises"});
    builder.add_text("pack.description", model.course.pack->description);
    for (std::size_t i = 0; i < model.course.pack->exercises.size(); ++i)
        builder.add_command(exercise_command(model, i));
    if (!model.view.is_help_open && !model.view.shelf)
        builder.add_command(close_command());
}

void add_help(MirrorBuilder& builder) {
    if (!builder.model().view.is_help_open)
        return;
    builder.set_region(Region::dialog);
    builder.add("help.title", mirror::Heading{2, "Keys"});
    mirror::List keys{"Keys and what they do", {}};
    for (const KeyHelp& help : key_help(builder.model()))
        keys.items.push_back(help.keys + ": " + help.text);
    builder.add("help.keys", std::move(keys));
    builder.add_command(close_command());
}

} // namespace

Sections mirror_of(const Model& model, const Places& places) {
    MirrorBuilder builder(model, places);
    add_header(builder);
    if (is_shown(model, Pane::task)) {
        builder.set_region(Region::lesson);
        builder.add_text("about", exercise_text(model));
        builder.add("hint", mirror::Status{hint_text(model)});
    }
    add_schema(builder);
    add_editor(builder);
    builder.set_region(Region::results);
    add_results(builder);
    add_footer(builder);
    add_pack(builder);
    if (model.view.shelf && !model.view.is_help_open)
        add_library(builder);
    add_help(builder);
    return builder.take();
}

} // namespace joinery::shell
