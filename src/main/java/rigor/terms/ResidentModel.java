package rigor.terms;

import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;

/** A model of a loadout with its dimensions and its size. */
public record ResidentModel(LoadoutModel line, Model model, Weights weights) {
    public LoadoutModel.Role role() {
        return line.role();
    }
}
