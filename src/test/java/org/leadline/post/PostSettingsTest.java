package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostSettingsTest {

    @Test
    void a_link_is_the_address_and_the_path() {
        assertThat(settings("https://leadline.example:8443/").link("/a/1"))
                .isEqualTo(URI.create("https://leadline.example:8443/a/1"));
        assertThat(settings("http://localhost:8080").link("/a/1")).isEqualTo(URI.create("http://localhost:8080/a/1"));
        assertThat(settings("https://leadline.example").from()).isEqualTo("leadline@leadline.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leadline.example",
                "ftp://leadline.example",
                "https://leadline.example/app",
                "https://leadline.example?a=b",
                "https://user@leadline.example",
                "mailto:x@y.example",
                "https:///x"
            })
    void an_address_that_people_could_not_reach_is_refused_with_the_remedy(String address) {
        assertThatThrownBy(() -> settings(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEADLINE_ADDRESS is " + address);
    }

    @Test
    void a_sender_on_two_lines_is_refused() {
        assertThatThrownBy(() -> new PostSettings.Mail("a@b.example\r\nBcc: x@y.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEADLINE_MAIL_FROM");
    }

    private static PostSettings settings(String address) {
        return new PostSettings(URI.create(address), false, new PostSettings.Mail(""));
    }
}
