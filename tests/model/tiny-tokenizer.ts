const WORDS = [
  ...['the', 'ferry', 'sank', 'who', 'saw', 'it', '?', '.', ',', 'un', '##der', '##s', 'cafe', 'a', 'b', "'"],
];
const SPECIAL = { '[PAD]': 0, '[UNK]': 100, '[CLS]': 101, '[SEP]': 102, '[MASK]': 103 };
/** Words and word pieces with their numbers. */
export const VOCABULARY: Readonly<Record<string, number>> = {
  ...SPECIAL,
  ...Object.fromEntries(WORDS.map((word, at) => [word, 1_000 + at])),
};
const TOKENIZER = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: Object.entries(SPECIAL).map(([content, id]) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: null,
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: VOCABULARY,
  },
};

/** The bytes of a `tokenizer.json` as BERT has it, with a vocabulary of a few words. */
export const TINY_TOKENIZER = new TextEncoder().encode(JSON.stringify(TOKENIZER));
