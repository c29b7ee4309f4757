const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** Moves the focus in a grid with the arrow keys, Home and End; Enter opens the row. */
export function walk(event) {
  const cell = event.target.closest("td, th");
  const row = cell?.parentElement;
  if (!row || !row.closest("tbody")) {
    return;
  }
  const next = target(event.key, cell, row);
  if (next) {
    event.preventDefault();
    (next.querySelector("a") ?? next).focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  } else if (event.key === "Enter" && cell.tagName === "TD") {
    row.querySelector("th a")?.click();
  }
}

function target(key, cell, row) {
  if (key === "Home" || key === "End") {
    return key === "Home" ? row.cells[1] : row.cells[row.cells.length - 1];
  }
  const step = STEPS[key];
  const to = step?.[0] ? row.parentElement.rows[row.sectionRowIndex + step[0]] : row;
  return step && to?.cells[cell.cellIndex + step[1]];
}
