import type { FormDocument } from '@panoh/kernel';

/** An invented person. The year of birth follows from the age on the day of the interview. */
export interface Person {
  readonly age: number;
  readonly form: FormDocument;
}

type Name = readonly [given: string, family: string, patronymic?: string];

const bandOf = (age: number): string => {
  const bands = ['0-5', '6-13', '14-17', '18-24', '25-34', '35-49', '50-64'];
  const band = [5, 13, 17, 24, 34, 49, 64].findIndex((last) => age <= last);
  return bands[band] ?? '65-plus';
};

function person(
  gender: string,
  [given, family, patronymic]: Name,
  age: number,
  from: string,
  languages: string[],
): Person {
  const script = /\p{Script=Cyrillic}/u.test(given) ? 'Cyrl' : 'Latn';
  const name = { given, family, ...(patronymic !== undefined && { patronymic }), script };
  return {
    age,
    form: { gender, name, ageBand: bandOf(age), ageCertainty: 'claimed', citizenship: [from], languages },
  };
}

const man = (name: Name, age: number, from: string, ...languages: string[]): Person =>
  person('Masculine', name, age, from, languages);
const woman = (name: Name, age: number, from: string, ...languages: string[]): Person =>
  person('Feminine', name, age, from, languages);

/** Everybody in the demo is invented; a name that belongs to somebody belongs to them by chance. */
export const cast = {
  bahrom: man(['Bahrom', 'Oqboyev'], 34, 'UZ', 'uz-Latn', 'ru'),
  anvar: man(['Анвар', 'Тошпўлатов'], 27, 'UZ', 'uz-Cyrl', 'ru'),
  shuhrat: man(['Shuhrat', 'Gʻofurov'], 41, 'UZ', 'uz-Latn'),
  farhod: man(['Farhod', 'Choʻpon'], 22, 'UZ', 'uz-Latn', 'ru'),
  sanjar: man(['Санжар', 'Мирзалиев', 'Икром ўғли'], 30, 'UZ', 'uz-Cyrl'),
  otabek: man(['Otabek', 'Yoʻldoshev'], 38, 'UZ', 'uz-Latn', 'ru'),
  rahim: man(['Раҳим', 'Сафаров'], 29, 'TJ', 'tg', 'ru'),
  davlat: man(['Давлат', 'Холов'], 45, 'TJ', 'tg'),
  nurlan: man(['Нұрлан', 'Сәрсенов'], 33, 'KZ', 'kk', 'ru'),
  ulan: man(['Улан', 'Токтобеков'], 26, 'KG', 'ky', 'ru'),
  bekzat: man(['Бекзат', 'Омаров'], 24, 'KZ', 'kk'),
  zafar: man(['Zafar', 'Rustamiy'], 36, 'UZ', 'uz-Latn', 'tg'),
  islom: man(['Islom', 'Sattorov'], 28, 'UZ', 'uz-Latn'),
  maksat: man(['Maksat', 'Durdyýew'], 31, 'TM', 'tk', 'ru'),
  temur: man(['Temur', 'Bozorov'], 52, 'UZ', 'uz-Latn', 'ru'),
  komil: man(['Комил', 'Назаров'], 48, 'TJ', 'tg', 'ru'),
  jasur: man(['Jasur', 'Elmurodov'], 20, 'UZ', 'uz-Latn'),
  arman: man(['Арман', 'Жүнісов'], 39, 'KZ', 'kk', 'ru'),
  nodira: woman(['Nodira', 'Hamroyeva'], 27, 'UZ', 'uz-Latn', 'ru'),
  gulchehra: woman(['Гулчеҳра', 'Азизова', 'Баҳром қизи'], 31, 'UZ', 'uz-Cyrl'),
  zebo: woman(['Зебо', 'Шарифова'], 23, 'TJ', 'tg', 'ru'),
  aisulu: woman(['Айсұлу', 'Бекенова'], 35, 'KZ', 'kk', 'ru'),
  mavluda: woman(['Mavluda', 'Tursunova'], 29, 'UZ', 'uz-Latn'),
  ogulgerek: woman(['Ogulgerek', 'Myradowa'], 31, 'TM', 'tk', 'ru'),
  cholpon: woman(['Чолпон', 'Асанова'], 21, 'KG', 'ky', 'ru'),
  lola: woman(['Lola', 'Norqulova'], 19, 'UZ', 'uz-Latn', 'ru'),
  sevara: woman(['Sevara', 'Ergasheva'], 33, 'UZ', 'uz-Latn'),
  dilfuza: woman(['Дилфуза', 'Раҳимова'], 44, 'UZ', 'uz-Cyrl', 'ru'),
  nargis: woman(['Наргис', 'Давлатова'], 26, 'TJ', 'tg'),
  madina: woman(['Мадина', 'Қасымова'], 30, 'KZ', 'kk', 'ru'),
  feruza: woman(['Feruza', 'Abdiyeva'], 37, 'UZ', 'uz-Latn', 'ru'),
  umida: woman(['Umida', 'Qodirova'], 25, 'UZ', 'uz-Latn'),
  jyldyz: woman(['Жылдыз', 'Маматова'], 28, 'KG', 'ky'),
  barno: woman(['Barno', 'Saidova'], 40, 'UZ', 'uz-Latn', 'tg'),
  oysha: woman(['Ойша', 'Бобоева'], 22, 'UZ', 'uz-Cyrl'),
  saltanat: woman(['Салтанат', 'Ержанова'], 32, 'KZ', 'kk', 'ru'),
  kamola: woman(['Kamola', 'Joʻrayeva'], 24, 'UZ', 'uz-Latn', 'ru'),
  ainura: woman(['Айнура', 'Кадырова'], 15, 'KG', 'ky', 'ru'),
  malohat: woman(['Malohat', 'Boʻriyeva'], 16, 'UZ', 'uz-Latn'),
  rustam: man(['Рустам', 'Эшонқулов'], 25, 'UZ', 'uz-Cyrl', 'ru'),
  elyor: man(['Elyor', 'Normatov'], 29, 'UZ', 'uz-Latn'),
  murod: man(['Мурод', 'Гадоев'], 44, 'TJ', 'tg', 'ru'),
  serik: man(['Серік', 'Абдрахманов'], 51, 'KZ', 'kk', 'ru'),
  ilhom: man(['Ilhom', 'Tolibov'], 23, 'UZ', 'uz-Latn', 'ru'),
  azamat: man(['Азамат', 'Бейшеналиев'], 32, 'KG', 'ky', 'ru'),
  doniyor: man(['Doniyor', 'Hakimov'], 37, 'UZ', 'uz-Latn'),
  begench: man(['Begenç', 'Orazow'], 28, 'TM', 'tk'),
  nodir: man(['Нодир', 'Усмонов'], 46, 'UZ', 'uz-Cyrl'),
  erbol: man(['Ербол', 'Тілеубаев'], 26, 'KZ', 'kk', 'ru'),
  shahlo: woman(['Shahlo', 'Ismoilova'], 26, 'UZ', 'uz-Latn', 'ru'),
  gulnoza: woman(['Гулноза', 'Рўзиева'], 34, 'UZ', 'uz-Cyrl'),
  asel: woman(['Асель', 'Жумабаева'], 27, 'KG', 'ky', 'ru'),
  mohira: woman(['Mohira', 'Yusupova'], 39, 'UZ', 'uz-Latn', 'tg'),
  parvina: woman(['Парвина', 'Раҷабова'], 24, 'TJ', 'tg', 'ru'),
  zulfiya: woman(['Zulfiya', 'Omonova'], 30, 'UZ', 'uz-Latn'),
  dinara: woman(['Динара', 'Сапарова'], 36, 'KZ', 'kk', 'ru'),
} as const satisfies Readonly<Record<string, Person>>;
