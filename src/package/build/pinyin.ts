import { customPinyin, pinyin } from 'pinyin-pro'

// Readings that only place names have and the library does not know. From general knowledge, not from a gazetteer.
customPinyin({
  都: 'dū',
  什: 'shí',
  珲: 'hún',
  陂: 'pí',
  蚌: 'bèng',
  蔚县: 'yù xiàn',
  浚县: 'xùn xiàn',
  单县: 'shàn xiàn',
  歙县: 'shè xiàn',
  尉犁: 'yù lí',
  乐亭: 'lào tíng',
  乐陵: 'lào líng',
  乐清: 'yuè qīng',
  民乐: 'mín lè',
  大埔: 'dà bù',
  泌阳: 'bì yáng',
  涡阳: 'guō yáng',
  洪洞: 'hóng tóng',
  繁峙: 'fán shì',
  筠连: 'jūn lián',
  曾都: 'zēng dū',
  穆棱: 'mù líng',
  绥棱: 'suí líng',
  宕昌: 'tàn chāng',
  称多: 'chèn duō',
  六合: 'lù hé',
  吴堡: 'wú bǔ',
  红寺堡: 'hóng sì bǔ',
  闵行: 'mǐn háng',
  召陵: 'shào líng',
  牟定: 'móu dìng',
  大箐山: 'dà qìng shān',
  调兵山: 'diào bīng shān',
})

/** The syllables of a place name without tones (`乐昌市` → `le`, `chang`, `shi`); ü is written v, signs are dropped. */
export function placeSyllables(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
}
