// The mirror in JSON.
#include "engine/base/json_writer.hpp"
#include "shell/mirror/mirror.hpp"
#include "shell/update/action_json.hpp"
#include "shell/update/effect_json.hpp"

namespace joinery::shell {

namespace {

constexpr std::string_view k_regions[] = {"header",  "lesson", "schema", "editor",
                                          "results", "footer", "pack",   "dialog"};

void write_size(JsonWriter& out, std::string_view name, std::size_t size) {
    out.member_integer(name, static_cast<std::int64_t>(size));
}

struct WriteContent {
    JsonWriter& out;

    void start(std::string_view role, std::string_view text) const {
        out.member_text("role", role);
        out.member_text("text", text);
    }

    // An item without button and items is its text alone.
    void write_branches(const std::vector<mirror::Branch>& items) const {
        out.member("items");
        out.begin_list();
        for (const mirror::Branch& item : items) {
            if (!item.button && item.items.empty()) {
                out.text(item.text);
                continue;
            }
            out.begin_object();
            if (item.button)
                (*this)(*item.button);
            else
                out.member_text("text", item.text);
            write_branches(item.items);
            out.end_object();
        }
        out.end_list();
    }

    void operator()(const mirror::Heading& heading) const {
        start("heading", heading.text);
        out.member_integer("level", heading.level);
    }
    void operator()(const mirror::Text& text) const { start("text", text.text); }
    void operator()(const mirror::Status& status) const {
        start("status", status.text);
        if (status.language.empty())
            return;
        out.member_text("foreign", status.foreign);
        out.member_text("language", status.language);
    }
    void operator()(const mirror::Button& button) const {
        start("button", button.text);
        out.member("action");
        write_action(out, button.action);
        out.member_truth("disabled", button.is_disabled);
        if (button.is_pressed)
            out.member_truth("pressed", *button.is_pressed);
        else
            out.member_null("pressed");
        out.member("rect");
        if (button.rect)
            write_rect(out, *button.rect);
        else
            out.null();
    }
    void operator()(const mirror::Tabs& tabs) const {
        start("tabs", tabs.text);
        out.member("items");
        out.begin_list();
        for (const mirror::Button& button : tabs.items) {
            out.begin_object();
            out.member_text("key", button.key);
            (*this)(button);
            out.end_object();
        }
        out.end_list();
    }
    void operator()(const mirror::Table& table) const {
        start("table", table.text);
        out.member_texts("columns", table.columns);
        out.member("rows");
        out.begin_list();
        for (const std::vector<std::string>& row : table.rows)
            out.texts(row);
        out.end_list();
        write_size(out, "row_count", table.row_count);
    }
    void operator()(const mirror::List& list) const {
        start("list", list.text);
        out.member_texts("items", list.items);
    }
    void operator()(const mirror::Tree& tree) const {
        start("list", tree.text);
        write_branches(tree.items);
    }
    void operator()(const mirror::Progress& progress) const {
        start("progress", progress.text);
        write_size(out, "value", progress.value);
        write_size(out, "maximum", progress.maximum);
    }
};

} // namespace

std::string to_json(const Sections& sections) {
    JsonWriter out;
    out.begin_list();
    for (const Section& section : sections) {
        out.begin_object();
        out.member_text("key", section.key);
        out.member_text("region", k_regions[static_cast<std::size_t>(section.region)]);
        std::visit(WriteContent{out}, section.content);
        out.end_object();
    }
    out.end_list();
    return out.take();
}

} // namespace joinery::shell
