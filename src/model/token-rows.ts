import { Tokenizer } from '@huggingface/tokenizers';

/** A row of tokens: ids of word pieces, and for each the part of the row that it belongs to. */
export interface TokenRow {
  readonly ids: readonly number[];
  readonly segments: readonly number[];
}

/** Word pieces that begin a row and end each of its parts (BERT; Devlin et al. 2019). */
const CLS = 101;
const SEP = 102;
/** The most tokens of each part, as in training. Of the sentence before, its end is kept. */
const KEPT = { question: 32, sentence: 64, before: 20, embedded: 94 };
/** The most code units of a text that are read, so that an endless sentence costs no more than a long one. */
const LOOKED_AT = 1_000;

/** Cuts texts into the rows of tokens that the two networks were trained on. */
export class TokenRows {
  readonly #tokenizer: Tokenizer;

  /** @param tokenizer the bytes of a `tokenizer.json`. */
  constructor(tokenizer: Uint8Array) {
    const parsed: object = JSON.parse(new TextDecoder().decode(tokenizer));
    // Without names for its special tokens, "[SEP]" in a text is a word in brackets and ends nothing.
    this.#tokenizer = new Tokenizer({ ...parsed, added_tokens: [] }, { tokenizer_class: 'BertTokenizer' });
  }

  #ids(text: string): readonly number[] {
    return this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  /** The row of one text, for the encoder. */
  text(text: string): TokenRow {
    const ids = [CLS, ...this.#ids(text.slice(0, LOOKED_AT)).slice(0, KEPT.embedded), SEP];
    return { ids, segments: ids.map(() => 0) };
  }

  /** Makes the rows of one question with many sentences, for the cross-encoder. */
  asking(question: string): (sentence: string, before: string) => TokenRow {
    const asked = [CLS, ...this.#ids(question.slice(0, LOOKED_AT)).slice(0, KEPT.question), SEP];
    return (sentence, before) => {
      const said = this.#ids(sentence.slice(0, LOOKED_AT)).slice(0, KEPT.sentence);
      const tail = this.#ids(before.slice(-LOOKED_AT)).slice(-KEPT.before);
      const rest = [...said, SEP, ...(tail.length > 0 ? [...tail, SEP] : [])];
      return {
        ids: [...asked, ...rest],
        segments: [...asked.map(() => 0), ...rest.map(() => 1)],
      };
    };
  }
}
