/** What is said of a case: changes to the one in force, or the answers that make another. Pure functions. */

/** The steps of "what matters most": by how much the weights of a concern are multiplied. */
export const STRESS = [0, 0.5, 1, 2, 3];

const TIDY = 100;

/** The weights of a concern, all multiplied alike; those that stay are no change. */
export function stressed(requirements, concern, factor) {
  return Object.fromEntries(
    requirements.filter((r) => r.concern === concern && r.weight > 0).map((r) => [`${r.requirement}.weight`, factor === 1 ? "" : String(Math.round(r.weight * factor * TIDY) / TIDY)]),
  );
}

/** The factor that the changes give a concern. */
export function stressOf(requirements, concern, changes) {
  const first = requirements.find((r) => r.concern === concern && r.weight > 0);
  const said = changes[`${first?.requirement}.weight`];
  const factor = said === undefined ? 1 : Number(said) / first.weight;
  return STRESS.reduce((best, s) => (Math.abs(s - factor) < Math.abs(best - factor) ? s : best));
}

/** Concerns that count in the ranking, in the order of the requirements. */
export const concerns = (requirements) => [...new Set(requirements.filter((r) => r.weight > 0 && r.level !== "off").map((r) => r.concern))];

/** Limits that buyers have a figure for; whether parts fit each other is not a matter of taste. */
export const limits = (requirements) =>
  requirements.filter((r) => r.subject === "build" && r.limitValue != null && ["must", "should"].includes(r.level) && !r.requirement.startsWith("fit.") && r.unit !== "loadouts");

/** The changes with some set, or taken back where they are empty or what is in force. */
export function changed(changes, more) {
  return Object.fromEntries(Object.entries({ ...changes, ...more }).filter(([, value]) => value !== ""));
}

/** The body of a request for changes. */
export const ofChanges = (changes, title) => ({ changes: Object.entries(changes).map(([key, value]) => `${key}=${value}`), ...named(title) });

const named = (title) => (title?.trim() ? { title: title.trim() } : {});

/** What a form begins with: who and what the case in force is about, and nothing of what else it asks. */
export const begun = ({ country, business, taxRate, certainty, models, wishes }, today) => ({
  country,
  date: today,
  business,
  taxRate,
  certainty,
  title: "",
  models: models.slice(0, 1).map(modelOf),
  users: 1,
  context: 32768,
  wishes: { budget: wishes.budget ?? "", used: "shops" },
});

const modelOf = (text) => {
  const [role, id] = text.includes(":") ? text.split(":") : ["", text];
  return { role, id };
};

/** The body of a request for a case from answers; wishes that nobody has are left out. */
export function ofAnswers({ title, models, wishes, taxRate, users, context, ...answers }) {
  return {
    answers: {
      ...answers,
      users: Number(users),
      context: Number(context),
      ...(taxRate ? { taxRate } : {}),
      models: models.filter((m) => m.id.trim()).map(({ role, id }) => (role.trim() ? `${role.trim()}:${id.trim()}` : id.trim())),
      wishes: Object.fromEntries(Object.entries(wishes).filter(([, answer]) => answer !== "")),
    },
    ...named(title),
  };
}

/** The id of a model by its id or by its name; what is neither stays as it was written. */
export function idOf(text, models) {
  const said = text.trim().toLowerCase();
  return models.find((m) => m.id.toLowerCase() === said || m.name.toLowerCase() === said)?.id ?? text.trim();
}

/** The first model that the tables do not have. */
export const unknownModel = ({ models }, known) => models.map((m) => m.id.trim()).find((id) => id && !known.some((k) => k.id === id));

/** Whether enough is said for an answer. */
export const isEnough = ({ country, models }) => Boolean(country && models.some((m) => m.id.trim()));

/** A list that is written with commas, with a word of it in or out. */
export function toggled(list, word) {
  const words = (list ?? "").split(",").filter(Boolean);
  return (words.includes(word) ? words.filter((w) => w !== word) : [...words, word]).join(",");
}
