package dabiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    @Test
    void comparingWithNothingCostsAsMuchAsWithAPassword() {
        var made = new Passwords().hash("any password");

        assertThat(Passwords.NOBODYS).hasSameSizeAs(made).startsWith(made.substring(0, "{bcrypt}$2a$10$".length()));
    }
}
