// What people read is in British spelling. Code and tags in it are left alone: `color` is CSS's word.
import { lineAt } from './files.mjs';
import { withoutCode } from './markdown.mjs';

const british = {
  analyze: 'analyse', analyzed: 'analysed', behavior: 'behaviour', behaviors: 'behaviours', canceled: 'cancelled',
  catalog: 'catalogue', center: 'centre', centered: 'centred', color: 'colour', colored: 'coloured', colors: 'colours',
  customize: 'customise', favor: 'favour', favorite: 'favourite', favorites: 'favourites', gray: 'grey',
  honor: 'honour', initialize: 'initialise', initialized: 'initialised', labeled: 'labelled', minimize: 'minimise',
  minimized: 'minimised', neighbor: 'neighbour', neighbors: 'neighbours', normalize: 'normalise',
  normalized: 'normalised', optimize: 'optimise', optimized: 'optimised', organize: 'organise',
  organized: 'organised', recognize: 'recognise', recognized: 'recognised', serialize: 'serialise',
  serialized: 'serialised', summarize: 'summarise', summarized: 'summarised',
};

const american = new RegExp(`\\b(?:${Object.keys(british).join('|')})\\b`, 'gi');

const tag = /<[^>]*>/g;

/** Findings in one Markdown file: [{ path, line, text }]. */
export function checkBritish(path, markdown) {
  const prose = withoutCode(markdown).replace(tag, (text) => ' '.repeat(text.length));
  return [...prose.matchAll(american)].map(({ 0: word, index }) => ({
    path,
    line: lineAt(markdown, index),
    text: `${word} ==> ${british[word.toLowerCase()]}`,
  }));
}
