/** Latin syllables of the characters in the catalogue's names, as people type them (lv for 律). Each is read one way there. */
const syllables =
  'an案 ban办班 bao报 bei备 biao标 bu部 can参 ce策 cha查 chang场 chao超 cheng成程 chi持 chou抽 chu出处 chuan传 ci次 ' +
  'da大达 dan单 dang当 dao导 de得 dian电 ding定 dong动 du督度 e额 fa法罚发 fan范 fang访防放 fen份纷 fu复负服副 gai改 ' +
  'gan干 ge格 gong公工 gou构 gu顾 gua挂 guan关 gui规 he核合 hua划 huan换患 huo或活 ji机记计集 jia家 jian监检件建 ' +
  'jiang讲 jiao教矫 jie结解 jin金进 jing经竞 jiu纠究 jue决 kai开 kao考 ke可 li立理 lian联 liang量 liao料 ling令凌领 ' +
  'lu录 lv律率 man满 mei没 men门 nian年 pai牌 pei培配 ping平 pu普 qi欺 qiang强 qing清请 qu取 quan权 ren人认 she设 ' +
  'shen审申 sheng生 shi师事示试 shou受 shu数书 shuang双 song讼 su诉 sui随 tai台 tan谈 ti题提体 tiao调条 ting庭 ' +
  'tong通同 tou投 wai外 wan完 wei围违 wen问文 wu无务 xi息 xian现宪 xiang项 xiao校效 xie协 xin新信 xing行性 xu许 ' +
  'xuan宣 xue学 xun训 yan研 yi仪议意依 yin隐 ying营应 you有 yu育与 yuan员 yue约 ze责 zhang长章 zhao照 zheng政证整争 ' +
  'zhi执制职知治 zhong重众 zhu主 zhuan专 zi资子 zong总 zuo作'

const soundOf = new Map(
  syllables.split(' ').flatMap((group) => {
    const sound = /^[a-z]+/.exec(group)?.[0] ?? ''
    return Array.from(group.slice(sound.length), (char): [string, string] => [char, sound])
  }),
)

/** Whether the letters are the pinyin or the initials of a stretch of the name: `fuxiaozhang` and `fxz` of 法治副校长人数. */
export function soundsLike(name: string, letters: string): boolean {
  const sounds = Array.from(name, (char) => soundOf.get(char) ?? '').filter(Boolean)
  if (sounds.some((_sound, from) => sounds.slice(from).join('').startsWith(letters))) return true
  return (
    letters.length > 1 &&
    sounds
      .map((sound) => sound.charAt(0))
      .join('')
      .includes(letters)
  )
}
