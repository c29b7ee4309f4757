package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a user's own folder is closed to others without modes")
class TokenFileTest {
    @TempDir
    Path folder;

    @Test
    void aTokenIsMadeOnceAndHoldsOverARestart() {
        Path file = folder.resolve("state/rigor/token");
        String token = TokenFile.read(file);
        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(TokenFile.read(file)).isEqualTo(token);
        assertThat(TokenFile.read(folder.resolve("other"))).isNotEqualTo(token);
    }

    @Test
    void onlyItsUserCanReadIt() throws IOException {
        Path file = folder.resolve("state/rigor/token");
        TokenFile.read(file);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("state/rigor"))).isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("state/rigor"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw-r-----"})
    void oneThatOthersCanUseIsRefusedAndLeftAsItIs(String mode) throws IOException {
        Path file = folder.resolve("token");
        String token = TokenFile.read(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> TokenFile.read(file))
                .isInstanceOf(TokenRejected.class)
                .hasMessage("others can use " + file + ": chmod 600 it, or delete it to have a new token made");
        assertThat(Files.readString(file)).isEqualTo(token + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "two words of sixteen letters", "0123456789abcdef\n0123456789abcdef"})
    void aFileOfSomethingElseIsRefusedAndLeftAsItIs(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> TokenFile.read(file))
                .isInstanceOf(TokenRejected.class)
                .hasMessageContaining(file + " holds no token");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void whereNothingCanBeWrittenTheCallerIsTold() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> TokenFile.read(notAFolder.resolve("token"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void itStandsInTheUsersStateFolder() {
        assertThat(TokenFile.usual(null, folder)).isEqualTo(folder.resolve(".local/state/rigor/token"));
        assertThat(TokenFile.usual("relative", folder)).isEqualTo(folder.resolve(".local/state/rigor/token"));
        assertThat(TokenFile.usual(folder + "/xdg", folder)).isEqualTo(folder.resolve("xdg/rigor/token"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
