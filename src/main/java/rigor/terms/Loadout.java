package rigor.terms;

import java.util.List;
import java.util.Optional;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Model.Architecture;

/** Models that stay in memory together: the main agent's, the sub-agents', and one for images. */
public record Loadout(String id, Architecture mainArchitecture, List<ResidentModel> models) {
    public Optional<ResidentModel> model(Role role) {
        return models.stream().filter(m -> m.role() == role).findFirst();
    }
}
