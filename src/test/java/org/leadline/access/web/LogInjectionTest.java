package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leadline.Trust;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What comes from outside cannot make an entry of the log of its own, nor act on the terminal that shows it. */
@DemoServer
@ExtendWith(OutputCaptureExtension.class)
class LogInjectionTest {

    private static final String PAYLOAD =
            "a\r\nERROR: forged\n2026-11-22 ERROR forged\u001b[2J\u001b]0;x\u0007\u009b31m\u2028forged\u202eb";

    @Test
    @Trust({20, 57})
    void aMessageAFaultAndWhatIsBehindItStayOnTheirLines(CapturedOutput output) {
        var fault = new IllegalStateException("outer " + PAYLOAD, new IOException("inner " + PAYLOAD));
        fault.addSuppressed(new IOException("beside " + PAYLOAD));
        LoggerFactory.getLogger("org.leadline.tried").error("Sent: {}", PAYLOAD, fault);
        String written =
                "a\\r\\nERROR: forged\\n2026-11-22 ERROR forged\\u001b[2J\\u001b]0;x\\u0007\\u009b31m\\u2028forged\\u202eb";
        assertThat(output.getAll())
                .contains("Sent: " + written, "outer " + written, "inner " + written, "beside " + written);
        assertThat(output.getAll().lines()).noneMatch(line -> line.matches("(?s)(ERROR: |2026-11-22 ERROR )?forged.*"));
        assertThat(output.getAll().codePoints())
                .noneMatch(point -> point == 0x1b || point == 0x07 || point == 0x9b || point == 0x202e);
    }
}
