/**
 * Names that must agree are typed by different people with different keyboards: what looks the same is the same here. NFKC
 * folds width, compatibility ideographs and the Kangxi radicals; the supplement of radicals it leaves, though PDF and web
 * pages bring them in where the character was meant (Unicode, CJK Radicals Supplement).
 */

/** A radical, and the character that it looks like, in pairs. */
const radicals =
  '⺁厂⺇几⺊卜⺎兀⺒巳⺓幺⺔彑⺛旡⺝月⺞歺⺠民⺩王⺫罒⺻聿⻀艹⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻍辶⻏阝⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齒⻮齿⻯竜⻰龙⻱龟⻲亀';

const characters: ReadonlyMap<string, string> = new Map(
  Array.from({ length: [...radicals].length / 2 }, (_, index): [string, string] => [
    radicals.charAt(2 * index),
    radicals.charAt(2 * index + 1),
  ]),
);

/** Radicals as the characters they look like; everything else stays. */
const withoutRadicals = (text: string): string =>
  text.replaceAll(/[\u2E80-\u2EFF]/g, (radical) => characters.get(radical) ?? radical);

/** A name without what varies in typing: width, case, spaces, marks, radicals. Letters and digits are left. */
export const foldedName = (name: string): string =>
  withoutRadicals(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
