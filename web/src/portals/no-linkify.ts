// In the place of npm's `linkify-it`, which markdown-it makes but never asks while `linkify` is off.
export class LinkifyIt {}
