package rigor.estimate.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.FileFormat;

class KnownFormatsTest {
    private final KnownFormats formats = new KnownFormats(Shipped.facts());

    @ParameterizedTest
    @CsvSource({
        "AD-3.84bpw, GGUF3",
        "Qwen3-MoQ-2.80, GGUF4",
        "mixed-q4-8k, GGUF4",
        "Q8_0, GGUF8",
        "UD-Q8_K_XL, GGUF8",
        "exl3-4.0bpw, INT4",
        "bnb-nf4, INT4",
        "hqq, INT4",
        "IQ4_KSS, GGUF4",
        "UD-Q2_K_XL, GGUF3",
        "7.5bpw, GGUF8"
    })
    void anEightInANameIsNotEightBits(String name, FormatKind kind) {
        assertThat(FormatKind.of(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"exl3-4.0bpw, EXL3", "IQ3_KT, IQ*_KT", "AD-3.84bpw, AD-*", "Q4_K_S, Q4_K_S", "FP8-dynamic, FP8"})
    void aFormatIsFoundByWhatItsNameBeginsWith(String name, String row) {
        assertThat(formats.find(name)).map(FileFormat::format).contains(row);
    }

    @Test
    void mainlineDoesNotReadWhatAForkWrites() {
        assertThat(formats.find("IQ4_KSS").orElseThrow().isReadBy("llama.cpp")).isFalse();
        assertThat(formats.find("IQ4_XS").orElseThrow().isReadBy("llama.cpp")).isTrue();
        assertThat(formats.find("MXFP4").orElseThrow().isReadBy("llama.cpp")).isTrue();
        assertThat(formats.find("mlx-6bit").orElseThrow().isReadBy("mlx")).isTrue();
    }
}
