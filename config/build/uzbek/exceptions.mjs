/**
 * What the rule of letters cannot know. A stem stands for every word that begins with it; its ending follows the rule.
 * Latin in small letters with ʻ and ʼ, as the files have it. Add a word here when a reader finds it wrong.
 */
export const STEMS = {
  // ц that Latin writes as s
  ...{
    abzas: 'абзац',
    aksiya: 'акция',
    infeksiya: 'инфекция',
    inspeksiya: 'инспекция',
    instansiya: 'инстанция',
  },
  ...{
    instruksiya: 'инструкция',
    inyeksiya: 'инъекция',
    kanselyariya: 'канцелярия',
    konferensiya: 'конференция',
  },
  ...{ konsepsiya: 'концепция', konsert: 'концерт', konvensiya: 'конвенция', korrupsiya: 'коррупция' },
  ...{ kvitansiya: 'квитанция', funksiya: 'функция', funksional: 'функционал', potensial: 'потенциал' },
  ...{
    prinsip: 'принцип',
    redaksiya: 'редакция',
    rezidensiya: 'резиденция',
    sanksiya: 'санкция',
    senzura: 'цензура',
  },
  ...{ sikl: 'цикл', stansiya: 'станция', tendensiya: 'тенденция', vaksina: 'вакцина', sement: 'цемент' },
  // ь, which Latin does not write
  ...{
    yanvar: 'январь',
    fevral: 'февраль',
    aprel: 'апрель',
    iyun: 'июнь',
    iyul: 'июль',
    sentabr: 'сентябрь',
  },
  ...{ oktabr: 'октябрь', noyabr: 'ноябрь', dekabr: 'декабрь', albom: 'альбом', alternativ: 'альтернатив' },
  ...{
    fakultet: 'факультет',
    feldsher: 'фельдшер',
    filtr: 'фильтр',
    gospital: 'госпиталь',
    intervyu: 'интервью',
  },
  ...{
    kompyuter: 'компьютер',
    konsultatsiya: 'консультация',
    mebel: 'мебель',
    model: 'модель',
    mobil: 'мобиль',
  },
  ...{ parol: 'пароль', profil: 'профиль', rol: 'роль', modul: 'модуль', avtomobil: 'автомобиль' },
  // ъ before е, and й before о
  ...{ obyekt: 'объект', subyekt: 'субъект', rayon: 'район', mayor: 'майор', yod: 'йод', mayonez: 'майонез' },
  ...{ budjet: 'бюджет', nyu: 'нью', yurisdiksiya: 'юрисдикция' },
};

/** Short forms that have a Cyrillic form of their own; any other short form in capitals stays. */
export const SHORT_FORMS = {
  ...{ BMT: 'БМТ', XMT: 'ХМТ', YXHT: 'ЕХҲТ', NNT: 'ННТ', OAV: 'ОАВ', IIB: 'ИИБ', IIV: 'ИИВ', FHDYO: 'ФҲДЁ' },
};

/** Names that stay as their owners write them; what follows them is an ending. */
export const NAMES = [
  ...[
    'Panoh',
    'Facebook',
    'Instagram',
    'WhatsApp',
    'Telegram',
    'Viber',
    'Snapchat',
    'Qzone',
    'TikTok',
    'Twitter',
  ],
  ...[
    'VKontakte',
    'Odnoklassniki',
    'Messenger',
    'Android',
    'Chrome',
    'Firefox',
    'Safari',
    'iPhone',
    'Windows',
  ],
];

/** Texts that are a name and nothing else. */
export const WHOLE_TEXTS = ['imo', '4Sale'];
