import type { Lexicon } from '../../../src/lexicon/types.js';
import { importBuilt } from '../built.js';
import { expect, type Prepare } from '../peer.js';

/** rolecall without admission, title, flip and report: parse, match, weigh, mix, role. */
export const prepare: Prepare = async (postings) => {
  const { parse } = await importBuilt<typeof import('../../../src/stages/parse.js')>('stages/parse.js');
  const { match } = await importBuilt<typeof import('../../../src/stages/match.js')>('stages/match.js');
  const { weigh } = await importBuilt<typeof import('../../../src/stages/weigh.js')>('stages/weigh.js');
  const { mix } = await importBuilt<typeof import('../../../src/stages/mix.js')>('stages/mix.js');
  const { role } = await importBuilt<typeof import('../../../src/stages/role.js')>('stages/role.js');
  const { analyze } = await importBuilt<typeof import('../../../src/analyze.js')>('analyze.js');
  const { loadLexicon } = await importBuilt<typeof import('../../../src/lexicon/load.js')>('lexicon/load.js');
  const lexicon: Lexicon = loadLexicon();
  const texts = postings.map(({ text }) => text);
  const read = (text: string) => {
    const document = parse(text, lexicon);
    return role(mix(weigh(document, match(document, lexicon), lexicon), lexicon), lexicon);
  };
  return {
    texts,
    check: () => {
      const same = texts.filter((text) => {
        const { ranking } = analyze({ text }, lexicon, { brief: true });
        return ranking?.[0]?.role === read(text).ranking[0]!.role;
      });
      const refused = texts.filter((text) => analyze({ text }, lexicon, { brief: true }).ranking === null);
      expect(same.length + refused.length === texts.length, 'the likeliest role is that of the report');
      return `the likeliest role is that of the report in all ${same.length} postings that have one`;
    },
    run: () => texts.reduce((found, text) => found + read(text).ranking.length, 0),
  };
};
