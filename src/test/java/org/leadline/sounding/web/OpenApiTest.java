package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.SignedIn;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The description of the JSON addresses is the one that their controllers make. */
@SpringBootTest(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.paths-to-match=/api/**",
            "springdoc.override-with-generic-response=false",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.writer-with-default-pretty-printer=true"
        })
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("src/main/resources/api/openapi.json");
    private static final Path MADE = Path.of("target/openapi.json");

    @Autowired
    WebApplicationContext server;

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        OpenAPI head() {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
            return new OpenAPI()
                    .info(new Info()
                            .title("Leadline")
                            .version("1")
                            .description(
                                    "Leadline as JSON, for whoever is signed in. A POST needs the session's token in"
                                            + " the header X-CSRF-TOKEN. A field that is not named here is refused."))
                    .servers(List.of(new Server().url("/")));
        }
    }

    @Test
    void the_committed_description_is_what_the_controllers_make() throws Exception {
        String made = MockMvcBuilders.webAppContextSetup(server)
                        .build()
                        .perform(get("/v3/api-docs"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                + "\n";
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        assertThat(made).contains("/api/ask/soundings/{soundingId}/seal");
        assertThat(Files.readString(COMMITTED))
                .as(COMMITTED + " differs from the controllers; look at " + MADE + ", copy it there and commit it")
                .isEqualTo(made);
    }
}
