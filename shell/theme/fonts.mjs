// Cuts the fonts down to the characters of fonts.json and to what stb_truetype and a browser both need of them.
//   node shell/theme/fonts.mjs FOLDER
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";
import { iconCodePoints } from "./generate.mjs";

const require = createRequire(import.meta.url);

function charactersOf(ranges) {
  return ranges
    .map((range) => {
      const [first, last = first] = range.split("-").map((digits) => parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
    })
    .join("");
}

// The fonts as [{ slot, file, bytes }], TTF, in the order of joinery_shell_font's slots.
export async function subsetFonts() {
  const { ranges, fonts } = JSON.parse(await readFile(new URL("fonts.json", import.meta.url), "utf8"));
  const characters = async (which) => {
    if (which === "icons") return String.fromCodePoint(...(await iconCodePoints()).map(([, codePoint]) => codePoint));
    return (which === "all" ? Object.keys(ranges) : which).map((name) => charactersOf(ranges[name])).join("");
  };
  return Promise.all(
    fonts.map(async ({ slot, file, from, keep, characters: which }) => {
      const bytes = await subsetFont(await readFile(require.resolve(from)), await characters(which), {
        targetFormat: "truetype",
        noHinting: true, // both renderers smooth instead
        keepFeatures: keep,
        noLayoutClosure: true,
        dropTables: ["GDEF", "STAT", "DSIG"],
      });
      return { slot, file, bytes };
    }),
  );
}

async function writeAll(folder) {
  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of await subsetFonts()) await writeFile(path.join(folder, file), bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeAll(process.argv[2]);
