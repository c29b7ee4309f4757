package rigor.estimate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.Quotes;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SpeedEstimate;
import rigor.estimate.speed.SystemMemory;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.facts.csv.OwnCase;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Pool;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * A machine without a GPU, as somebody bought it for gpt-oss-120b: Ryzen 7 7700X, 64 GB of DDR5, 14 to 15 tok/s measured
 * (cybernews.com/editorial/experiment-running-120b-parameter-llm-for-800-bucks). No row of it is in measurements.csv.
 */
class CpuMachineTest {
    private static final String HARDWARE =
            "hardware_id,name,kind,memory_gb,memory_channels,memory_mt_s,psu_w,load_w,form_factor,source_url";

    private static final String[] PARTS = {
        "my-cpu,Ryzen 7 7700X,cpu,,2,5200,,105,,https://example.org",
        "my-board,A board,mainboard,,,,,,,https://example.org",
        "my-memory,64 GB DDR5-5600,memory,64,,5600,,,,https://example.org",
        "my-supply,A supply,psu,,,,500,,,https://example.org",
        "my-case,A case,case,,,,,,tower,https://example.org",
        "my-mini,A mini PC,system,32,2,5600,120,,mini,https://example.org"
    };

    private static final String[] BILLS = {
        "my-cpu-box,Mine,my-cpu,1,case",
        "my-cpu-box,Mine,my-board,1,case",
        "my-cpu-box,Mine,my-memory,1,case",
        "my-cpu-box,Mine,my-supply,1,case",
        "my-cpu-box,Mine,my-case,1,case",
        "my-cpu-box-with-card,Mine,my-cpu,1,case",
        "my-cpu-box-with-card,Mine,my-memory,1,case",
        "my-cpu-box-with-card,Mine,gpu-rtx-5090,1,case"
    };

    private static final String OFFER = "offer_id,price,retailer_id,currency,vat,condition,shipping,shipping_currency,"
            + "ships_to,availability,observed_on,confidence,hardware_id";

    private static final String LOADOUT =
            "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed,note";

    private static final String MOE = "moe,main,gpt-oss-120b,MXFP4,1,8192,f16,true,";
    private static final String DENSE = "dense,main,llama-3.3-70b,Q4_K_M,1,8192,f16,true,";
    private static final String VLLM = "fp8,main,llama-3.3-70b,FP8,1,8192,f16,true,";

    @Test
    void itsSystemMemoryIsAPoolWithTheBandwidthOfItsChannels() {
        Pool pool = machine(facts(MOE), "my-cpu-box").pools().get(0);

        assertThat(pool.accelerator().bandwidthGbS()).isEqualTo(2 * 5200 * 8 / 1000.0);
        assertThat(pool.usable().low()).isBetween(55.0, 63.0);
        assertThat(pool.usable().high()).isBetween(pool.usable().low(), 64.0);
        assertThat(pool.usable().sources())
                .extracting(Origin::id)
                .contains("my-cpu", "my-memory", "system_memory_taken");
    }

    @Test
    void itRunsAMixtureOfExpertsAsFastAsItWasMeasured() {
        Fit fit = machine(facts(MOE), "my-cpu-box").fits().get(0);
        Band speed = fit.role("main").orElseThrow().alone();

        assertThat(fit.mayFit()).isTrue();
        assertThat(speed.low()).isBetween(5.0, 14.0);
        assertThat(speed.high()).isBetween(15.0, 30.0);
        assertThat(speed.sources()).extracting(Origin::id).contains("my-cpu", "my-memory");
    }

    @Test
    void aDenseModelOfSeventyBillionIsSlow() {
        Fit fit = machine(facts(DENSE), "my-cpu-box").fits().get(0);

        assertThat(fit.fits().is("true")).isTrue();
        assertThat(fit.role("main").orElseThrow().alone().high()).isLessThan(3);
    }

    @Test
    void whatNeedsAGpuServerIsNotRead() {
        Fit fit = machine(facts(VLLM), "my-cpu-box").fits().get(0);

        assertThat(fit.mayFit()).isFalse();
        assertThat(fit.fits().how()).isEqualTo("no engine reads FP8 on cpu");
    }

    @Test
    void everyOtherFigureIsTakenWithoutAGpu() {
        Facts facts = facts(MOE);
        Build build = build(facts, "my-cpu-box");

        assertThat(build.platform().word()).isEqualTo("cpu");
        assertThat(build.accessibleMemory().high()).isZero();
        assertThat(build.supplyHeadroom().low()).isGreaterThan(1.1);
        assertThat(build.wallPower().high()).isLessThan(300);
        assertThat(build.nativeFp8().is("false")).isTrue();
        assertThat(build.secondGpu().isKnown()).isFalse();
        assertThat(build.complete()).isFalse();
        assertThat(build(facts, "my-mini").complete()).isTrue();
    }

    @Test
    void whoAllowsItHasItJudgedByItsSpeedAndPrice() {
        Verdict<Build> verdict = verdict("speed.alone:main,must,10,", "budget.ceiling,must,1000,");

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.REJECTED);
        assertThat(status(verdict, "budget.ceiling")).isEqualTo(Status.MET);
        assertThat(status(verdict, "speed.alone:main")).isEqualTo(Status.DOUBT);
    }

    @Test
    void whoWantsAGpuHasItRejectedForThat() {
        Verdict<Build> verdict = verdict("platform.family,must,cuda|metal,cuda", "memory.accessible,must,24,");

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.answers(Status.REJECTED).map(a -> a.requirement().key()))
                .containsExactlyInAnyOrder("platform.family", "memory.accessible");
        assertThat(verdict.grounds().map(ground -> ground.rule().id())).contains("PLATFORM-1", "MEM-2");
    }

    @Test
    void aGpuBesideItTakesItsPlace() {
        Machine machine = machine(facts(MOE), "my-cpu-box-with-card");

        assertThat(machine.pools())
                .extracting(pool -> pool.accelerator().acceleratorId())
                .containsExactly("rtx-5090");
    }

    @Test
    void anyMemoryCanBeAskedForByItsName() {
        assertThat(List.of("cpu-2x5200-64gb", "cpu-83.2gbs-64gb")).allSatisfy(id -> {
            assertThat(SystemMemory.named(id).orElseThrow().id()).isEqualTo(id);
            assertThat(estimate(id).value()).isBetween(13.0, 15.5);
        });
        assertThat(estimate("cpu-64gb").reason()).isEqualTo("the memory bandwidth of system memory is not known");
        assertThat(estimate("cpu-2x-64gb").reason()).startsWith("no \"cpu-2x-64gb\" in accelerators.csv");
    }

    private static SpeedEstimate estimate(String accelerator) {
        return Estimator.of(Shipped.facts())
                .speed(Query.of(accelerator, "gpt-oss-120b", "MXFP4").with(q -> q.engine = "llama.cpp"));
    }

    private static Verdict<Build> verdict(String... requirements) {
        return Judge.judge(facts(MOE, requirements), Shipped.rules())
                .build("my-cpu-box")
                .orElseThrow();
    }

    private static Status status(Verdict<Build> verdict, String requirement) {
        return verdict.answers().stream()
                .filter(answer -> answer.requirement().key().equals(requirement))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Facts facts(String loadout, String... requirements) {
        return OwnCase.none()
                .with(Table.CASE, "key,value", "country,US", "tax_rate,0", "purchase_date,2025-12-15")
                .with(Table.REQUIREMENTS, "requirement_id,level,limit,target", requirements)
                .with(Table.LOADOUTS, LOADOUT, loadout)
                .with(Table.HARDWARE, HARDWARE, PARTS)
                .with(Table.BUILDS, "build_id,name,hardware_id,quantity,source_url", BILLS)
                .with(Table.OFFERS, OFFER, offers())
                .read();
    }

    /** USD 770 in all. */
    private static String[] offers() {
        return Stream.of("my-cpu,220", "my-board,130", "my-memory,220", "my-supply,80", "my-case,120")
                .map(part -> "o-%s,unnamed-us-shop,USD,excluded,new,0,USD,US,in-stock,2025-12-10,medium,%s"
                        .formatted(part, part.substring(0, part.indexOf(','))))
                .toArray(String[]::new);
    }

    private static Machine machine(Facts facts, String id) {
        return Machines.of(facts).all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Build build(Facts facts, String id) {
        Machine machine = machine(facts, id);
        return new Builds(facts).of(machine, new Quotes(facts, List.of(), List.of()).of(machine));
    }
}
