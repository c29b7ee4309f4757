/** Says with `data-left` and `data-right` to which side of what it holds there is more, so that a shade can show it. */
class ScrollShade extends HTMLElement {
  #look = () => {
    const box = this.firstElementChild;
    this.toggleAttribute("data-left", box.scrollLeft > 1);
    this.toggleAttribute("data-right", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
  };
  #size = new ResizeObserver(this.#look);

  connectedCallback() {
    requestAnimationFrame(() => this.isConnected && this.#begin());
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.removeEventListener("scroll", this.#look, true);
  }

  #begin() {
    this.addEventListener("scroll", this.#look, { capture: true, passive: true });
    this.#size.observe(this.firstElementChild);
    [...this.firstElementChild.children].forEach((child) => this.#size.observe(child));
  }
}

customElements.define("scroll-shade", ScrollShade);
