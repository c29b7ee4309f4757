package rigor.terms;

import java.util.List;
import java.util.Optional;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Model.Architecture;

/** Models that are in memory at the same time: for the main agent, the sub-agents and images. */
public record Loadout(String id, Architecture mainArchitecture, List<ResidentModel> models) {
    public Optional<ResidentModel> model(Role role) {
        return models.stream().filter(m -> m.role() == role).findFirst();
    }
}
