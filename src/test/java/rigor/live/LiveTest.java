package rigor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RulesRejected;
import rigor.facts.CaseEntry;
import rigor.facts.Offer;
import rigor.facts.Problem;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.verdict.Outcome;

class LiveTest {
    private static final String TRUSTED = "trusted";

    @TempDir
    Path folder;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private Path noise;
    private Path requirements;
    private Folders folders;
    private Live live;

    @BeforeEach
    void open(TestInfo test) {
        folders = Copies.in(folder).allowing(trust(test));
        noise = folder.resolve("rules/builds/noise.drl");
        requirements = folder.resolve("facts/cases/swiss-home-office/requirements.csv");
        start();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void anEditedRuleIsInForceAtOnceAndTellsWhatFlipped() {
        int rejected = live.inForce().judgement().builds(Outcome.REJECTED).size();
        Copies.edit(noise, text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > 1"));
        Change change = changed();
        assertThat(change.edits()).containsExactly(new Edit(label("rules/builds/noise.drl"), 8, "edited"));
        assertThat(change.message())
                .startsWith(label("rules/builds/noise.drl") + ":8 edited: ")
                .contains("builds flipped: ")
                .contains("accepted -> rejected")
                .endsWith("; the answer is now to buy nothing yet");
        assertThat(live.inForce().judgement().builds(Outcome.REJECTED)).hasSizeGreaterThan(rejected);
        assertThat(live.status().changes()).containsExactly(change);
        assertThat(live.status().rules()).isEqualTo(change.rules());
    }

    @Test
    void anEditedLimitIsInForceAtOnce() {
        Copies.edit(requirements, text -> text.replaceFirst("must,96,128,", "must,900,1280,"));
        assertThat(changed().message()).contains("requirements.csv:2 edited").contains("-> rejected");
        assertThat(live.inForce().judgement().builds(Outcome.REJECTED))
                .isEqualTo(live.inForce().judgement().builds());
    }

    @Test
    void aMustWhoseRuleIsGoneIsToldAtItsRowAndLeavesNothingAccepted() throws IOException {
        assertThat(live.status().warnings()).isEmpty();
        Files.delete(noise);
        assertThat(changed().message())
                .contains("accepted -> undecided")
                .endsWith("; the answer is now to buy nothing yet");
        assertThat(live.status().sound()).isTrue();
        assertThat(live.status().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.file()).isEqualTo(label("facts/cases/swiss-home-office/requirements.csv"));
            assertThat(warning.text()).startsWith("noise.load,");
            assertThat(warning.message())
                    .isEqualTo("Noise under load is not judged: no rule checks requirement noise.load"
                            + String.format(
                                    Locale.ROOT,
                                    " (facts/cases/swiss-home-office/requirements.csv:%d)",
                                    warning.line()));
        });
        assertThat(live.inForce().explainer().advice().answer())
                .startsWith("Buy nothing yet on 2026-02-18: Noise under load is not judged");
    }

    @Test
    void editorsThatRenameATemporaryFileAreSeen() throws IOException {
        Path temporary = noise.resolveSibling(".noise.drl.swp");
        Files.writeString(temporary, Files.readString(noise) + "// the end\n");
        Files.move(temporary, noise, StandardCopyOption.ATOMIC_MOVE);
        assertThat(changed().message()).contains("noise.drl:21 edited: no verdict flipped");
    }

    @Test
    void filesThatComeAndGoAreSeen() throws IOException {
        Path own = folder.resolve("rules/builds/mine/own.drl");
        Files.createDirectories(own.getParent());
        Files.writeString(own, """
                package rigor.rules
                rule "Nothing from GMKtec"
                when
                    $b : Build( name contains "GMKtec" )
                then
                    insert( Rejection.because( $b, "Not from there." ) );
                end
                """);
        assertThat(changed().message()).contains("own.drl added");
        Files.delete(own);
        assertThat(changed().message()).contains("own.drl removed");
    }

    @Test
    void aBurstIsOneChange() {
        for (String file : new String[] {"noise", "budget", "memory", "speed", "streams", "platform", "headless"}) {
            Copies.edit(folder.resolve("rules/builds/" + file + ".drl"), text -> text + "// checked out\n");
        }
        assertThat(changed().edits()).hasSize(7);
        assertThat(events).isEmpty();
    }

    @Test
    void aFaultyRuleLeavesTheLastGoodVersionInForceUntilItIsMended() {
        InForce good = live.inForce();
        Copies.edit(noise, text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > $r.limitt"));
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("rules/builds/noise.drl");
            assertThat(fault.line()).isBetween(4, 8);
            assertThat(fault.message()).contains("limitt");
        });
        assertThat(live.inForce()).isSameAs(good);
        assertThat(live.status().sound()).isFalse();
        assertThat(live.status().faults()).isEqualTo(faulty.faults());

        Copies.edit(noise, text -> text.replace("limitt", "limit"));
        assertThat(next()).isInstanceOf(Event.Mended.class);
        assertThat(live.inForce()).isSameAs(good);
        assertThat(live.status().sound()).isTrue();
    }

    @Test
    void allFaultsOfFactsAndRulesAreToldWithTheLineAndACaret() {
        synchronized (this) {
            Copies.edit(requirements, text -> text.replaceFirst("must,96,", "mst,96,"));
            Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
        }
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.faults())
                .extracting(Fault::file)
                .contains(label("facts/cases/swiss-home-office/requirements.csv"), label("rules/builds/noise.drl"));
        assertThat(faulty.text())
                .contains("did you mean must")
                .contains("\n    ")
                .contains("^");
    }

    @Test
    void aSoundFileBesideAFaultyOneIsNotInForceEither() {
        InForce good = live.inForce();
        Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
        next();
        Copies.edit(requirements, text -> text.replaceFirst("must,96,128,", "must,900,1280,"));
        live.refresh();
        assertThat(live.inForce()).isSameAs(good);
    }

    @Test
    void faultsAndTheLastGoodVersionSurviveARestart() {
        InForce good = live.inForce();
        Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
        live.close();
        start();
        assertThat(live.inForce().rules().revision()).isEqualTo(good.rules().revision());
        assertThat(live.inForce().facts().revision()).isEqualTo(good.facts().revision());
        assertThat(live.status().faults()).isNotEmpty();

        Copies.edit(noise, text -> text.replaceFirst("whne", "when"));
        assertThat(next()).isInstanceOf(Event.Mended.class);
    }

    @Test
    void withoutAGoodVersionFaultyFilesAreRefused() throws IOException {
        Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
        live.close();
        Files.delete(folder.resolve("facts/.last-good.zip"));
        assertThatThrownBy(() -> Live.open(folders))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("noise.drl:");
    }

    @Test
    @Tag(TRUSTED)
    void aRuleThatCreatesWhatItFiresOnIsEndedAndNamed() {
        assertThat(live.status().trust()).isEqualTo(RuleTrust.TRUSTED);
        Copies.edit(
                noise,
                text -> text + "rule \"Round and round\" when $f : Rejection() then insert("
                        + " new Rejection( $f.subject(), $f.requirement(), $f.sentence() + \"x\" ) ); end\n");
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.text()).contains("noise.drl:21 rule \"Round and round\" does not stop");
    }

    @Test
    @Tag(TRUSTED)
    void aRuleThatLoopsByItselfIsGivenUpAndNamed() {
        assertThat(live.status().trust()).isEqualTo(RuleTrust.TRUSTED);
        Copies.edit(
                noise,
                text -> text + "rule \"For ever\" when Requirement( id == \"noise.load\" ) then"
                        + " long end = System.nanoTime() + 15000000000L; while (System.nanoTime() < end) Thread.onSpinWait(); end\n");
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.text()).contains("noise.drl:21 rule \"For ever\" does not stop");
        assertThat(live.status().sound()).isFalse();
    }

    @Test
    void proposedTablesChangeNothingUntilTheyAreWritten() {
        InForce before = live.inForce();
        byte[] limits = new String(before.files()
                        .content("cases/swiss-home-office/requirements.csv")
                        .orElseThrow()
                        .bytes())
                .replaceFirst("must,96,128,", "must,900,1280,")
                .getBytes();
        InForce proposal = live.propose(
                before.files().with("cases/swiss-home-office/requirements.csv", limits),
                before.rules().files());
        assertThat(proposal.judgement().builds(Outcome.ACCEPTED)).isEmpty();
        assertThat(live.inForce()).isSameAs(before);

        live.write(() -> Copies.write(requirements, limits));
        assertThat(live.inForce()).isSameAs(proposal);
        assertThat(changed().message()).contains("-> rejected");
    }

    @Test
    void anUploadBeginsACaseOfOnesOwnWhichMayGoAgain() throws IOException {
        InForce shipped = live.inForce();
        Path own = folder.resolve("case");
        FactFiles asked = shipped.files();
        FactFiles written = live.write(() -> store().write(Table.OFFERS, ownOffer("2500"), asked.caseRevision()));

        Change begun = changed();
        assertThat(begun.edits())
                .containsExactly(
                        new Edit(label("case/case.csv"), 0, "added"), new Edit(label("case/offers.csv"), 0, "added"));
        assertThat(Files.readString(own.resolve("case.csv"))).contains("based_on,swiss-home-office,");
        assertThat(live.inForce().facts().get(Offer.class, "mine").origin().place())
                .isEqualTo("case/offers.csv:2");
        assertThat(live.inForce().facts().revision()).isEqualTo(shipped.facts().revision());
        assertThat(live.inForce().facts().caseRevision())
                .isEqualTo(written.caseRevision())
                .isEqualTo(begun.caseRevision())
                .isNotEqualTo(shipped.facts().caseRevision());

        Files.delete(own.resolve("offers.csv"));
        assertThat(changed().edits()).containsExactly(new Edit(label("case/offers.csv"), 0, "removed"));
        Files.delete(own.resolve("case.csv"));
        assertThat(changed().edits()).containsExactly(new Edit(label("case/case.csv"), 0, "removed"));
        assertThat(live.inForce().facts().caseRevision())
                .isEqualTo(shipped.facts().caseRevision());
        assertThat(live.inForce().judgement().builds())
                .isEqualTo(shipped.judgement().builds());
        assertThat(live.status().sound()).isTrue();
    }

    @Test
    void anEditedCaseIsInForceAtOnceAndToldByItsFile() throws IOException {
        Path own = Copies.ownOffers(folder.resolve("case"));
        assertThat(changed().edits()).hasSize(2);
        Copies.edit(own.resolve("case.csv"), text -> text + "country,US,\n");
        Change moved = changed();
        assertThat(moved.edits()).containsExactly(new Edit(label("case/case.csv"), 3, "edited"));
        assertThat(moved.message())
                .startsWith(label("case/case.csv") + ":3 edited: ")
                .contains("flipped");
        assertThat(live.inForce().facts().get(Requirement.class, "offer.ships").title())
                .isEqualTo("Delivery to the United States");
        Files.writeString(own.resolve("requirements.csv"), "requirement_id,limit\nbudget.ceiling,1\n");
        assertThat(changed().edits()).containsExactly(new Edit(label("case/requirements.csv"), 0, "added"));
        assertThat(live.inForce().judgement().builds(Outcome.ACCEPTED)).isEmpty();
    }

    @Test
    void aFaultyCaseLeavesTheLastGoodOneInForceAlsoOverARestart() throws IOException {
        Path own = Copies.ownOffers(folder.resolve("case"));
        changed();
        Copies.edit(own.resolve("case.csv"), text -> text + "purchase_date,2026-02-20,\n");
        changed();
        InForce good = live.inForce();

        Copies.edit(own.resolve("case.csv"), text -> text.replace("2026-02-20", "2026-02-30"));
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(label("case/case.csv"));
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.text()).isEqualTo("purchase_date,2026-02-30,");
        });
        assertThat(live.inForce()).isSameAs(good);
        live.close();
        start();
        assertThat(live.status().sound()).isFalse();
        assertThat(live.inForce().facts().caseRevision()).isEqualTo(good.facts().caseRevision());
        assertThat(live.inForce().judgement().builds())
                .isEqualTo(good.judgement().builds());

        Files.delete(own.resolve("case.csv"));
        assertThat(((Event.Faulty) next()).faults())
                .extracting(Fault::problem)
                .containsExactly(new Problem(
                        label("case/case.csv"),
                        0,
                        0,
                        "is missing: it says what the case is based on, or where and when somebody buys"));
        assertThat(live.inForce().facts().caseRevision()).isEqualTo(good.facts().caseRevision());
    }

    @Test
    void aCaseThatChangesBetweenRestartsIsReadAgain() throws IOException {
        live.close();
        Path own = Copies.ownOffers(folder.resolve("case"));
        start();
        assertThat(live.inForce().files().layers()).containsExactly("cases/swiss-home-office/", "case/");
        live.close();
        Files.writeString(own.resolve("case.csv"), "key,value\nbased_on,swiss-home-office\npurchase_date,2026-02-25\n");
        start();
        assertThat(live.inForce().facts().get(CaseEntry.class, "purchase_date").value())
                .isEqualTo("2026-02-25");
    }

    private FactStore store() {
        return folders.store(live.inForce().files()).orElseThrow();
    }

    private static Content ownOffer(String price) {
        return Content.of(
                "offer_id,hardware_id,retailer_id,price,currency,vat,condition,availability,observed_on,confidence\n"
                        + "mine,gpu-rtx-5090,digitec," + price + ",CHF,included,new,in-stock,2026-02-17,high\n");
    }

    /** Some let rules use all of DRL, as --trust-rules does. */
    private static RuleTrust trust(TestInfo test) {
        return test.getTags().contains(TRUSTED) ? RuleTrust.TRUSTED : RuleTrust.PROFILE;
    }

    private void start() {
        live = Live.open(folders);
        live.listen(events::add);
        live.watching();
    }

    private String label(String path) {
        return folder.resolve(path).toString();
    }

    private Change changed() {
        return ((Event.Changed) next()).change();
    }

    private Event next() {
        try {
            Event event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event within 20 s").isNotNull();
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
