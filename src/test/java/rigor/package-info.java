/** What tests and benchmarks share. */
package rigor;
