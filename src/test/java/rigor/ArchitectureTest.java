package rigor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.facts.BuildPart;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.LoadoutModel;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Requirement;
import rigor.facts.keys.RowKey;

/** The shape of the code: who may know whom. */
class ArchitectureTest {
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public .*(class|record|interface|enum) ");
    private static final Pattern OTHER_FORMAT = Pattern.compile("(?<!\"|\"\\))(?<!\\s)\\s*\\.formatted\\(");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^/\\*\\*");

    /** Words of amounts as people write them, and signs of currencies for terminals that lack them. */
    private static final Set<String> OTHER_FORMATS = Set.of("Amounts.java", "PlainWriter.java");

    /** Gigabytes are no country. */
    private static final Set<String> UNITS = Set.of("GB");

    private static final Pattern EXAMPLE = Pattern.compile("example = \"[^\"]*\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern IMMUTABLE =
            Pattern.compile("java\\.util\\.(ImmutableCollections|Collections)\\$(?!Synchronized|Checked|SetFromMap).*");

    /** Without the tests, wherever they were compiled to. */
    private static final JavaClasses RIGOR = new ClassFileImporter()
            .importUrl(Facts.class.getProtectionDomain().getCodeSource().getLocation());

    /** From the ground up: each may know those before it. */
    private static final List<String> PACKAGES = List.of(
            "facts.column",
            "facts.grammar",
            "facts",
            "facts.keys",
            "facts.files",
            "facts.schema",
            "facts.check",
            "facts.csv",
            "facts.store",
            "facts.upload.draft",
            "facts.upload.xml",
            "facts.upload.grid",
            "facts.upload.workbook",
            "facts.upload.page",
            "facts.upload.quote",
            "facts.upload.match",
            "facts.upload.intake",
            "facts.upload",
            "facts.bench",
            "facts.headers",
            "facts.cases",
            "terms",
            "verdict",
            "estimate",
            "estimate.math",
            "estimate.price",
            "estimate.size",
            "estimate.memory",
            "estimate.speed",
            "estimate.fit",
            "estimate.assembly",
            "estimate.machine",
            "estimate.rows",
            "compose",
            "compose.words",
            "calibrate",
            "engine.model",
            "engine.profile",
            "engine.session",
            "engine.memo",
            "engine.rules",
            "engine",
            "engine.trace",
            "engine.lint",
            "explain.words",
            "explain.outlook",
            "explain",
            "explain.change",
            "explain.record",
            "explain.shopping",
            "explain.plain",
            "explain.report",
            "live",
            "api",
            "http",
            "publish",
            "cli");

    static Stream<String> packagesFromTheGroundUp() {
        return PACKAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("packagesFromTheGroundUp")
    void aPackageKnowsOnlyThoseBelowIt(String name) {
        knowsNone(name, PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()));
    }

    /** Of the rooms below it, a room knows only some. */
    @ParameterizedTest
    @CsvSource({
        "terms,     estimate calibrate engine explain verdict",
        "verdict,   estimate calibrate engine explain",
        "estimate,  verdict calibrate engine explain",
        "calibrate, verdict engine explain",
        "engine,    calibrate explain",
        "explain,   calibrate",
        "live,      calibrate",
        "api,       calibrate live",
        "http,      calibrate",
        "publish,   calibrate"
    })
    void aRoomStandsByItself(String room, String others) {
        for (String name : within(room)) {
            knowsNone(
                    name,
                    Stream.of(others.split(" "))
                            .flatMap(o -> within(o).stream())
                            .toList());
        }
    }

    private static List<String> within(String room) {
        return PACKAGES.stream()
                .filter(p -> p.equals(room) || p.startsWith(room + "."))
                .toList();
    }

    private static void knowsNone(String name, List<String> others) {
        noClasses()
                .that()
                .resideInAPackage("rigor." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(p -> "rigor." + p).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(RIGOR);
    }

    @Test
    void noOtherPackageThanTheseExists() {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void noPackageKnowsItselfThroughAnother() {
        slices().matching("rigor.(*)..").should().beFreeOfCycles().check(RIGOR);
    }

    @ParameterizedTest
    @CsvSource({
        "engine, org.kie..",
        "engine, org.drools..",
        "engine, org.mvel2..",
        "http,   io.javalin..",
        "http,   com.github.victools..",
        "facts,  com.fasterxml.jackson.dataformat..",
        "cli,    picocli.."
    })
    void aLibraryIsKnownToOnePackage(String name, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages("rigor." + name, "rigor." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(RIGOR);
    }

    /** A key that nothing reads would make its row needed for nothing. */
    @Test
    void everyKeyOfARowIsRead() {
        assertThat(RIGOR.stream()
                        .filter(type -> type.isEnum() && isOfRows(type))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().equals(field.getOwner()))
                        .filter(field -> field.getAccessesToSelf().stream()
                                .allMatch(access -> access.getOriginOwner().equals(field.getOwner())))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean isOfRows(JavaClass type) {
        return type.isAssignableTo(RowKey.class) || type.isAssignableTo(RowKey.Family.class);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() throws ClassNotFoundException {
        for (String name : packages()) {
            Class<?> info = Class.forName("rigor." + name + ".package-info");
            assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
        }
    }

    @Test
    void nothingStaticChanges() {
        assertThat(staticFields().filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    /** The compiler looks for the machine's locale in literals only, so nothing else may be a format. */
    @Test
    void onlyLiteralsAreFormats() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> OTHER_FORMAT.matcher(text(file)).find()))
                    .isEmpty();
        }
    }

    /** A cache that nobody empties and that all users of the program share. */
    @Test
    void nothingStaticIsFilledLater() {
        assertThat(staticFields().filter(field -> canBeFilled(value(field)))).isEmpty();
        assertThat(List.of(new HashMap<>(), new AtomicInteger(), new ConcurrentHashMap<>(), new BitSet()))
                .allMatch(ArchitectureTest::canBeFilled);
        assertThat(List.of(List.of(), Map.of(1, 2), Collections.unmodifiableSet(new TreeSet<>()), ""))
                .noneMatch(ArchitectureTest::canBeFilled);
    }

    private static Stream<JavaField> staticFields() {
        return RIGOR.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static @Nullable Object value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean canBeFilled(@Nullable Object value) {
        boolean container = value instanceof Collection || value instanceof Map || value instanceof BitSet;
        return container && !IMMUTABLE.matcher(value.getClass().getName()).matches()
                || value instanceof ThreadLocal
                || value != null && value.getClass().getName().startsWith("java.util.concurrent.atomic.");
    }

    /** The same on every Java: what {@code Math} does with these may differ in the last digit from one version to the next. */
    @Test
    void figuresDoNotDependOnTheJavaVersion() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(type(Math.class)))
                        .and(target(nameMatching("a?(sin|cos|tan)[h2]?|exp(m1)?|log(10|1p)?|pow|cbrt|hypot"))))
                .check(RIGOR);
    }

    /** Rows that somebody may rename: rules and tables speak of them, programs find them by what they say. */
    @Test
    void noRowOfTheShippedTablesIsNamedInCode() throws IOException {
        Set<String> ids = Stream.of(Requirement.class, Hardware.class, BuildPart.class, Offer.class, LoadoutModel.class)
                .flatMap(table -> Shipped.facts().ids(table).stream())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("facts/cases/FirstEdition.java"))
                            .flatMap(ArchitectureTest::literals)
                            .filter(ids::contains))
                    .isEmpty();
        }
    }

    /** A buyer is a case, wherever they live and whatever they pay in; only readers of other formats know such words. */
    @Test
    void noCountryAndNoCurrencyStandsInCode() throws IOException {
        Set<String> words = Stream.of(
                        Shipped.facts().ids(Rate.class).stream(),
                        Shipped.facts().all(Country.class).stream().map(Country::name),
                        Shipped.facts().all(Country.class).stream()
                                .map(Country::countryId)
                                .filter(id -> !UNITS.contains(id)))
                .flatMap(named -> named)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file ->
                                    !OTHER_FORMATS.contains(file.getFileName().toString()))
                            .flatMap(ArchitectureTest::literals)
                            .filter(words::contains))
                    .isEmpty();
        }
    }

    /** Without those that document a column. */
    private static Stream<String> literals(Path file) {
        try {
            String code = EXAMPLE.matcher(Files.readString(file)).replaceAll("");
            return LITERAL.matcher(code).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPublicTypeIsDocumented() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> undocumented = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ArchitectureTest::isUndocumented)
                    .toList();
            assertThat(undocumented).isEmpty();
        }
    }

    private static boolean isUndocumented(Path file) {
        String text = text(file);
        return PUBLIC.matcher(text).find() && !DOCUMENTED.matcher(text).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> packages() {
        return RIGOR.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("rigor\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
