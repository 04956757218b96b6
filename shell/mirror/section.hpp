// The accessibility mirror as data: what the canvas shows, in words and in reading order. docs/protocol.md has its
// JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shell/model/action.hpp"
#include "shell/model/places.hpp"

namespace joinery::shell {

// The landmark of the page that a section stands under.
enum class Region { header, lesson, schema, editor, results, footer, pack, dialog };

namespace mirror {

struct Heading {
    int level = 2;
    std::string text;
};
struct Text {
    std::string text;
};
// A polite live region: always there, so that what comes into it is read aloud.
struct Status {
    std::string text;
    std::string foreign;  // the part of it that is in another language than the interface
    std::string language; // which one; empty where there is no such part
};
struct Button {
    std::string key;
    std::string text;
    Action action;
    bool is_disabled = false;
    std::optional<bool> is_pressed;
    std::optional<Rect> rect; // where the canvas shows it
};
struct Tabs {
    std::string text;
    std::vector<Button> items;
};
struct Table {
    std::string text; // caption
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::size_t row_count = 0; // of the whole, however many rows stand here
};
struct List {
    std::string text;
    std::vector<std::string> items;
};
// A text or a button, and what belongs to it.
struct Branch {
    std::string text; // empty where there is a button
    std::optional<Button> button;
    std::vector<Branch> items;
};
// A list of lists.
struct Tree {
    std::string text;
    std::vector<Branch> items;
};
struct Progress {
    std::string text;
    std::size_t value = 0;
    std::size_t maximum = 0;
};

} // namespace mirror

struct Section {
    std::string key; // stays while it is the same thing
    Region region = Region::header;
    std::variant<mirror::Heading, mirror::Text, mirror::Status, mirror::Button, mirror::Tabs, mirror::Table,
                 mirror::List, mirror::Tree, mirror::Progress>
        content;
};

using Sections = std::vector<Section>;

} // namespace joinery::shell
