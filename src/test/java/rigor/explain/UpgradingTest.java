package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.NotFound;

/** What can be done to a build later. */
class UpgradingTest {

    @Test
    void aBoxThatCablesJoinTakesOneMoreWithACable() {
        UpgradeView upgrade = one(Upgrading.of(Shipped.judgement(), "asus-gx10-1tb"));
        assertThat(upgrade.what()).isEqualTo("one more ASUS Ascent GX10 1 TB on a cable");
        assertThat(upgrade.buy()).hasSize(2);
        assertThat(upgrade.outcome()).isEqualTo("undecided");
        assertThat(upgrade.opens()).contains("Streams at once is met", "119 GB more GPU memory");
        assertThat(upgrade.inTheWay()).singleElement().asString().startsWith("Speed of sub with all running: ");
        assertThat(upgrade.cost().low()).isBetween(2_400.0, 2_700.0);
    }

    @Test
    void aSecondCardComesWithTheSupplyThatItAsksForAndIsJudgedWithAllLimits() {
        UpgradeView upgrade = Upgrading.of(Shipped.judgement(), "diy-pro6000ws-am5").stream()
                .filter(u -> u.what().startsWith("one more NVIDIA RTX PRO 6000"))
                .findFirst()
                .orElseThrow();
        assertThat(upgrade.what()).contains(", with ");
        assertThat(upgrade.left()).containsExactly("Enermax Revolution III 1000W (80+ Gold, ATX 3.1)");
        assertThat(upgrade.opens()).contains("96 GB more GPU memory").noneMatch(text -> text.contains("cheaper"));
        assertThat(upgrade.outcome()).isEqualTo("rejected");
        assertThat(upgrade.inTheWay()).anyMatch(reason -> reason.startsWith("Landed price: "));
    }

    @Test
    void aMachineOfOnePieceTakesNothing() {
        assertThat(Upgrading.of(Shipped.judgement(), "mac-studio-m3u-60c-96gb")).isEmpty();
    }

    @Test
    void ofNoBuildNothingIsTold() {
        assertThatThrownBy(() -> Upgrading.of(Shipped.judgement(), "asus-gx10-2tb-x"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean");
    }

    private static UpgradeView one(List<UpgradeView> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
