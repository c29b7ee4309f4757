/** Words that are not everybody's, each in a sentence or two. */
export const GLOSSARY = {
  "tok/s": "Tokens per second: how fast a model writes. A token is about three quarters of an English word; people read about five a second.",
  stream: "One request that a model answers. Several at once share its speed.",
  role: "What a model does for you, in a word: main, sub, vision.",
  loadout: "Models that stay in memory together, each in its role, with their streams and contexts.",
  MoE: "Mixture of experts: each token wakes only a part of the model, so that it runs faster than its size suggests. A dense model wakes all of it.",
  context: "How much text a request can hold, in tokens. The KV cache keeps it in memory.",
  band: "The range in which a figure lies. Of “about 78 tok/s (46 to 104)” 78 is the likely value.",
  basis: "What a figure rests on: measured, declared by its maker, derived by arithmetic, estimated from measurements of others, or not known.",
  chance: "How likely it is that a figure keeps its limit, as estimates have turned out on machines that they had not seen.",
  certainty: "The chance with which a requirement must hold for you. With less, fewer builds stay undecided.",
  points: "What an accepted build earns where it comes near to your targets; each requirement gives at most its weight. They order the accepted builds.",
  undecided: "Neither accepted nor rejected: a figure could be on either side of a limit. The page says whom to ask.",
  "landed price": "What it costs at your door: the shop's price, exchange, shipping, customs and tax.",
};
