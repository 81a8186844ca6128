package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that could carry a second address, a header or a word of one's own gets into a letter. */
@PostTest
class RefusedLettersTest {

    @Autowired
    Letters letters;

    @Autowired
    Recipients recipients;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void afresh() {
        recipients.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "sounding/1",
                "//evil.example/x",
                "https://evil.example/",
                "/a b",
                "/a\r\nBcc: x@y.example",
                "/a?q=Was+it+safe",
                "/a#b",
                "/../a",
                "/a%0d%0a",
                "/ä",
                "/a/"
            })
    void a_path_that_could_carry_more_than_an_address_is_refused(String path) {
        long ana = recipients.person("ana@ward.example");
        assertThatThrownBy(() -> letters.send(ana, "sounding-asked", path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing-such",
                "sounding-asked\r\nBcc: x@y.example",
                "Sounding-asked",
                "sounding-asked.text",
                "foot"
            })
    void a_kind_without_words_is_refused(String kind) {
        long ana = recipients.person("ana@ward.example");
        assertThatThrownBy(() -> letters.send(ana, kind, "/sounding/12")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a b@c.example",
                "a@c.example\r\nBcc: x@y.example",
                "a@c.example\n",
                "<a@c.example>",
                "a@c.example,b@c.example",
                "\"a\nb\"@c.example",
                "@c.example",
                "a@-c.example",
                "a@c..example"
            })
    void an_address_that_could_carry_another_is_refused(String email) {
        assertThatThrownBy(() -> recipients.person(email)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sql.execute(
                        "insert into unit.person (slug, name, profession, home_unit_id, patient_partner, email)"
                                + " values ('x', 'x', 'x', ?, false, ?)",
                        recipients.unitId,
                        email))
                .hasMessageContaining("person_email_check");
    }
}
