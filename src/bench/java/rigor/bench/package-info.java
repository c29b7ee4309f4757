/** How fast Rigor is where people wait, how its cost grows, and what other engines take for the same job. */
package rigor.bench;
