/**
 * Makers of PDF often write a character as the radical that looks like it: ⽤ for 用, ⻓ for 长. Each is read as the
 * character it stands for, one for one; other text is left as it is.
 */
export function readRadicals(text: string): { text: string; count: number } {
  let count = 0
  const read = text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => {
    const character = characterOf(sign)
    if (character !== sign) count++
    return character
  })
  return { text: read, count }
}

function characterOf(sign: string): string {
  const at = supplement.indexOf(sign)
  if (at >= 0) return supplement.charAt(at + 1)
  // Kangxi radicals and compatibility ideographs have their character in Unicode's own mapping.
  const normal = sign.normalize('NFKC')
  return normal.length === 1 ? normal : sign
}

/** Radical and character, in turns: those of the supplement that print as a whole character, which Unicode maps none of. */
const supplement =
  '⺁厂⺄乙⺇几⺊卜⺋㔾⺍小⺎兀⺏尣⺒巳⺓幺⺖忄⺗心⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺱罒⺲罒⺴网⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
