// Lines of an author's files, with a caret under a place.
#pragma once

#include <map>
#include <string>

namespace joinery::cli {

class SourceExcerpts {
public:
    // The line, and below it a caret under the character, columns counted from 1. Empty where line or column is 0, or
    // there is no such place. Of a long line the part around the place.
    std::string at(const std::string& path, int line, int column);

private:
    std::map<std::string, std::string> m_texts; // of files that were read before
};

} // namespace joinery::cli
