/**
 * The words that English text is mostly made of, commonest first: the head of every frequency list. They lead the
 * generated vocabulary, so that generated questions hold as many stop words as real ones.
 */
export const COMMON_WORDS: readonly string[] =
  `the of to and a in is it that for was on with he as his be at by had not are but from or have an they which
  one you were her all she there would their we him been has when who will more no if out so said what up its
  about into than them can only other new some could time these two may then do first any my now such like our
  over man me even most made after also did many before must through back years where much your way well down
  should because each just those people mr how too little state good very make world still own see men work long
  get here between both life being under never day same another know while last might us great old year off come
  since against go came right used take three`.split(/\s+/);
