#include "tests/shell/mirror/mirror_text.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "engine/base/json_writer.hpp"
#include "shell/update/action_json.hpp"

namespace joinery::shell {

namespace {

std::string action_text(const Action& action) {
    JsonWriter out;
    write_action(out, action);
    std::string text = out.take();
    text.replace(0, std::string_view(R"({"type":"action","name":)").size(), "{");
    return text;
}

struct SectionText {
    std::ostream& out;

    void operator()(const mirror::Heading& heading) const { out << "heading " << heading.level << ' ' << heading.text; }
    void operator()(const mirror::Text& text) const { out << "text " << text.text; }
    void operator()(const mirror::Status& status) const { out << "status " << status.text; }
    void operator()(const mirror::Button& button) const {
        out << "button " << button.text << (button.is_disabled ? " [disabled]" : "");
        if (button.is_pressed)
            out << (*button.is_pressed ? " [pressed]" : " [not pressed]");
        if (button.rect)
            out << " at " << button.rect->x << ',' << button.rect->y;
        out << ' ' << action_text(button.action);
    }
    void operator()(const mirror::Tabs& tabs) const {
        out << "tabs " << tabs.text;
        for (const mirror::Button& button : tabs.items) {
            out << "\n    " << button.key << ": ";
            (*this)(button);
        }
    }
    void operator()(const mirror::Table& table) const {
        out << "table " << table.text << " (" << table.row_count << ')';
        row(table.columns);
        for (const std::vector<std::string>& texts : table.rows)
            row(texts);
    }
    void operator()(const mirror::List& list) const {
        out << "list " << list.text;
        for (const std::string& item : list.items)
            out << "\n    " << item;
    }
    void operator()(const mirror::Tree& tree) const {
        out << "tree " << tree.text;
        branches(tree.items, "\n    ");
    }
    void operator()(const mirror::Progress& progress) const {
        out << "progress " << progress.text << " (" << progress.value << '/' << progress.maximum << ')';
    }

    void branches(const std::vector<mirror::Branch>& items, const std::string& indent) const {
        for (const mirror::Branch& item : items) {
            out << indent << item.text;
            if (item.button)
                (*this)(*item.button);
            branches(item.items, indent + "    ");
        }
    }
    void row(const std::vector<std::string>& texts) const {
        out << "\n    |";
        for (const std::string& text : texts)
            out << ' ' << text << " |";
    }
};

} // namespace

std::string mirror_text(const Model& model, const Places& places) {
    constexpr const char* regions[] = {"header", "lesson", "schema", "editor", "results", "footer", "pack", "dialog"};
    std::ostringstream out;
    for (const Section& section : mirror_of(model, places)) {
        out << regions[static_cast<std::size_t>(section.region)] << ' ' << section.key << ": ";
        std::visit(SectionText{out}, section.content);
        out << '\n';
    }
    return out.str();
}

void check_approved(const std::string& name, const std::string& text) {
    const std::string path = std::string(JOINERY_SOURCE_DIR) + "/tests/shell/mirror/approved/" + name + ".txt";
    if (std::getenv("JOINERY_APPROVE") != nullptr)
        std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    const std::string approved((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    INFO(path);
    CHECK(text == approved);
}

} // namespace joinery::shell
