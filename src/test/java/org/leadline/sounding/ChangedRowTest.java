package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.seal.Locked;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who owns the database changes one bit of what was sealed: no door shows it. */
@SoundingTest
class ChangedRowTest {

    @Autowired
    private Ward ward;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    @Trust(28)
    void one_changed_bit_of_a_stored_view_is_never_shown() throws SQLException {
        Sounding sounding = ward.opened(
                ward.charge, ward.team(Template.CONSULT, true, List.of(ward.intern, ward.registrar), ward.consultant));
        ward.sealed(ward.intern, sounding, "The outer bays are left as they are");
        ward.sealed(ward.registrar, sounding, "One bay at a time");
        ward.close(sounding);
        assertThat(ward.soundings.get(ward.consultant, sounding.id()).views()).hasSize(2);
        changeOneBit(
                "update sounding.view set words = set_bit(words, 1000, 1 - get_bit(words, 1000))"
                        + " where place = 1 and sounding_id = ?",
                sounding.id());
        assertThatThrownBy(() -> ward.soundings.get(ward.consultant, sounding.id()))
                .isInstanceOf(Locked.Tampered.class)
                .hasMessageContaining("view/1");
        assertThatThrownBy(() -> ward.soundings.prove(ward.consultant, sounding.id()))
                .isInstanceOf(Locked.Tampered.class);
        changeOneBit(
                "update sounding.view set words = set_bit(words, 1000, 1 - get_bit(words, 1000))"
                        + " where place = 1 and sounding_id = ?",
                sounding.id());
        assertThat(ward.soundings.get(ward.consultant, sounding.id()).views()).hasSize(2);
        changeOneBit(
                "update sounding.view one set words = other.words from sounding.view other where one.sounding_id ="
                        + " other.sounding_id and one.place <> other.place and one.sounding_id = ?",
                sounding.id());
        assertThatThrownBy(() -> ward.soundings.get(ward.consultant, sounding.id()))
                .as("each at the other's place")
                .isInstanceOf(Locked.Tampered.class);
    }

    @Test
    @Trust(28)
    void one_changed_bit_of_a_box_stops_the_sealing() throws SQLException {
        Sounding sounding = ward.opened(
                ward.charge, ward.team(Template.CONSULT, true, List.of(ward.intern, ward.registrar), ward.consultant));
        ward.sealed(ward.intern, sounding, "The outer bays are left as they are");
        changeOneBit(
                "update sounding.box set sealed = set_bit(sealed, 1000, 1 - get_bit(sealed, 1000)) where sounding_id ="
                        + " ?",
                sounding.id());
        assertThatThrownBy(
                        () -> ward.views.seal(ward.registrar, sounding.id(), Map.of("stance", "agree", "close", "saw")))
                .isInstanceOf(Locked.Tampered.class);
    }

    private void changeOneBit(String statement, long soundingId) throws SQLException {
        try (Connection connection = ward.database.owner().dataSource().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setLong(1, soundingId);
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
