const AGAINST = ["rejected", "doubt", "caution"];

/** The three figures that decide about a build: its price, how fast its first role is, and what speaks against it, or its memory. */
export function deciding(v, requirements) {
  const role = v.roles[0];
  return [{ name: "Landed price", text: v.price.text }, role && speed(role), against(v, requirements) ?? { name: "GPU memory", text: v.memory.text }].filter(Boolean);
}

const speed = ({ role, together, alone }) =>
  together.known ? { name: `${role}, all running`, text: together.text } : { name: `${role} alone`, text: alone.text };

/** The worst answer, of a must before that of a wish; null if nothing speaks against it. */
function against(v, requirements) {
  const asked = new Map(requirements.map((r) => [r.requirement, r]));
  const found = v.cells
    .filter((c) => AGAINST.includes(c.status) && asked.has(c.requirement))
    .map((c) => ({ c, r: asked.get(c.requirement) }))
    .sort((a, b) => rank(a) - rank(b))[0];
  return found && found.c.status !== "caution" ? { name: found.r.title, text: found.c.text || "not measured", status: found.c.status } : null;
}

const rank = ({ c, r }) => AGAINST.indexOf(c.status) + (r.level === "must" ? 0 : AGAINST.length);
