import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { cyrillic } from '../../config/build/uzbek/cyrillic.mjs';
import { cyrillicMessage } from '../../config/build/uzbek/message.mjs';
import { repository } from './planted-tree';

const run = promisify(execFile);

describe('Uzbek in Cyrillic script', () => {
  it.each([
    ['letters and pairs', 'Oʻzbekiston, yoʻq, gʻisht, shahar, choy', 'Ўзбекистон, йўқ, ғишт, шаҳар, чой'],
    ['whatever apostrophe was typed', 'yo‘l bo’lsa ma‘lumot', 'йўл бўлса маълумот'],
    ['e by where it stands', 'ertaga yetib keldi, qayerda, poema', 'эртага етиб келди, қаерда, поэма'],
    ['ё, ю, я', 'ayol, dunyo, yuborildi, yangi, siyosiy', 'аёл, дунё, юборилди, янги, сиёсий'],
    ['the sign that parts', 'maʼlum, sanʼat, Isʼhoq', 'маълум, санъат, Исҳоқ'],
    ['ц and т with an ending', 'militsiya, aytsa, etsinmi, hujjatsiz', 'милиция, айтса, этсинми, ҳужжатсиз'],
    [
      'words from Russian',
      'inspeksiya, iyul, iyuldan, obyektni, rayon',
      'инспекция, июль, июлдан, объектни, район',
    ],
    ['a stem is not the beginning of any word', 'rolik, roliga', 'ролик, ролига'],
    ['capitals', 'OʻZBEKISTON, Shahar, Yil', 'ЎЗБЕКИСТОН, Шаҳар, Йил'],
    [
      'names with their endings',
      'Panohda, Facebook Messenger, WeChat',
      'Panohда, Facebook Messenger, WeChat',
    ],
    ['short forms', 'PDF, QR-kod, ID-karta, UZ, BMT', 'PDF, QR-код, ID-карта, UZ, БМТ'],
    ['codes', 'P1, K7Q4-X2M9-C, masalan case.read', 'P1, K7Q4-X2M9-C, масалан case.read'],
    ['commands', 'buyruq (panoh user add)', 'буйруқ (panoh user add)'],
    ['addresses', 'name@example.org, panoh.example.org', 'name@example.org, panoh.example.org'],
    ['letters that are talked about', 'I, L, O va U harflari. U keldi', 'I, L, O va U ҳарфлари. У келди'],
  ])('%s', (_, latin, written) => {
    expect(cyrillic(latin)).toBe(written);
  });

  it.each([
    ['{code} gacha, <b>yoʻq</b>', '{code} гача, <b>йўқ</b>'],
    [
      '{count, plural, one {# ish} other {# ta ish, {who} uchun}}',
      '{count, plural, one {# иш} other {# та иш, {who} учун}}',
    ],
    ['{when, date, short} kuni', '{when, date, short} куни'],
  ])('leaves arguments, plural words and tags of %s', (latin, written) => {
    expect(cyrillicMessage(latin)).toBe(written);
  });

  it('is told to be closed when a brace is not', () => {
    expect(() => cyrillicMessage('yoʻq {code')).toThrow('brace');
  });

  it('is committed as the Latin files say it: npm run cyrillic makes it anew', async () => {
    const script = path.join(repository, 'config/build/uzbek-cyrillic.mjs');
    const answer = await run(process.execPath, [script, '--check'], { cwd: repository }).catch(
      (fault: unknown) => fault,
    );
    const { stdout } = answer as { stdout: string };
    expect(stdout.trim().split('\n').filter(Boolean)).toEqual([]);
  });
});
