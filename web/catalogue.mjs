// What the page knows of packs that are not open: one file, so that none of them has to be fetched for the list.

/** `packs` are compiled ones, in the order of the site. */
export function catalogueOf(packs) {
  const concepts = new Map();
  for (const pack of packs) {
    // Packs of an older build name their concepts, and do not say what builds on what.
    for (const { id, title, prerequisites } of pack.concepts ?? []) {
      if (!concepts.has(id)) concepts.set(id, { id, title, prerequisites });
    }
  }
  return { packs: packs.map(entryOf), concepts: [...concepts.values()] };
}

function entryOf({ id, title, description, exercises }) {
  const entries = exercises.map(({ id: exercise, concepts, difficulty, minutes }) => ({ id: exercise, concepts, difficulty, minutes }));
  return { id, title, description, exercises: entries };
}
