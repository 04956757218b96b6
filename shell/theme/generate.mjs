// Makes tokens.hpp, icons.hpp and tokens.css of tokens.json and icons.json, so that canvas and page cannot drift apart.
//   node shell/theme/generate.mjs FOLDER
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const readJson = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), "utf8"));
const warning = (source) => `Made from shell/theme/${source} by generate.mjs.`;

// Icon names of ours, each with its code point in lucide's font.
export async function iconCodePoints() {
  const codePoints = JSON.parse(await readFile(require.resolve("lucide-static/font/codepoints.json"), "utf8"));
  return Object.entries(await readJson("icons.json")).map(([name, lucide]) => {
    if (!(lucide in codePoints)) throw new Error(`icons.json: lucide has no icon "${lucide}".`);
    return [name, codePoints[lucide]];
  });
}

// "#18202b66" as 0xAABBGGRR, the order in which ImGui packs a colour.
function packed(color) {
  const [, red, green, blue, alpha = "ff"] = /^#(..)(..)(..)(..)?$/.exec(color);
  return `0x${alpha}${blue}${green}${red}`;
}

function tokensHeader({ colors, contrast, sizes }) {
  const names = Object.keys(colors);
  const scheme = (name) => names.map((color) => `    ${packed(colors[color][name])}, // ${color}`).join("\n");
  const pairs = Object.entries(contrast).flatMap(([text, grounds]) => grounds.map((ground) => `    {Color::${text}, Color::${ground}},`));
  return `// ${warning("tokens.json")}
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace joinery::shell {

enum class Color : std::uint8_t {
${names.map((name) => `    ${name},`).join("\n")}
};
inline constexpr std::size_t k_color_count = ${names.length};

// Packed as ImGui packs them: 0xAABBGGRR.
using Palette = std::array<std::uint32_t, k_color_count>;

inline constexpr std::array<std::string_view, k_color_count> k_color_names = {
${names.map((name) => `    "${name}",`).join("\n")}
};
inline constexpr Palette k_light_palette = {
${scheme("light")}
};
inline constexpr Palette k_dark_palette = {
${scheme("dark")}
};

// Which text stands on which ground: each pair must be readable.
inline constexpr std::array<std::pair<Color, Color>, ${pairs.length}> k_text_on_ground = {{
${pairs.join("\n")}
}};

// CSS pixels.
namespace size {
${Object.entries(sizes).map(([name, value]) => `inline constexpr float k_${name} = ${value};`).join("\n")}
} // namespace size

} // namespace joinery::shell
`;
}

const utf8Escapes = (codePoint) => [...Buffer.from(String.fromCodePoint(codePoint))].map((byte) => `\\x${byte.toString(16)}`).join("");

function iconsHeader(icons) {
  return `// ${warning("icons.json")}
#pragma once

// Texts to draw in the font of icons.
namespace joinery::shell::icon {

${icons.map(([name, codePoint]) => `inline constexpr const char* k_${name} = "${utf8Escapes(codePoint)}";`).join("\n")}

} // namespace joinery::shell::icon
`;
}

// Custom properties: --color-surface and --size-row. The scheme is data-theme on the root element; without one the
// browser's own choice decides.
export async function tokensCss() {
  const { colors, sizes } = await readJson("tokens.json");
  const dashed = (name) => name.replaceAll("_", "-");
  const scheme = (name) => Object.entries(colors).map(([color, value]) => `  --color-${dashed(color)}: ${value[name]};`).join("\n");
  const lengths = Object.entries(sizes).map(([name, value]) => `  --size-${dashed(name)}: ${value}px;`).join("\n");
  const indented = scheme("dark").replaceAll("\n", "\n  ");
  return `/* ${warning("tokens.json")} */
:root {
  color-scheme: light dark;
${lengths}
${scheme("light")}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
  ${indented}
  }
}
:root[data-theme="light"] {
  color-scheme: light;
}
:root[data-theme="dark"] {
  color-scheme: dark;
${scheme("dark")}
}
`;
}

async function writeAll(folder) {
  await mkdir(folder, { recursive: true });
  const write = (name, text) => writeFile(path.join(folder, name), text);
  await write("tokens.hpp", tokensHeader(await readJson("tokens.json")));
  await write("icons.hpp", iconsHeader(await iconCodePoints()));
  await write("tokens.css", await tokensCss());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeAll(process.argv[2]);
