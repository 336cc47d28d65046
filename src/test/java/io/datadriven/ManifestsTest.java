package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the manifests with nothing but a JDK, and holds them against each other and against application.properties. */
class ManifestsTest {

    private static final Path ROOT = Path.of("k8s");
    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Pattern SECRET_VARIABLE = Pattern.compile(".*(PASS|SECRET|TOKEN|CREDENTIAL|PRIVATE).*");
    private static final String SECRET_IN_TEXT =
            "(?i)password\\s*[:=]\\s*(?!\\.\\.\\.)\\S|://[^/\\s]*:[^/\\s]*@|BEGIN .*KEY";
    private static final Duration END_OF_JVM = Duration.ofSeconds(5);

    /** PostgreSQL's own default. A fifth stays free for the pod that an update adds, and for people. */
    private static final int MAX_CONNECTIONS = 100;

    private static final KubernetesSerialization LENIENT = new KubernetesSerialization();

    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .annotationIntrospector(new NoAnySetter())
            .build();

    private final List<Folder> folders = filesIn(ROOT)
            .filter(it -> it.endsWith(KUSTOMIZATION))
            .map(Folder::of)
            .toList();
    private final List<HasMetadata> manifests = read(Folder::manifests);
    private final List<HasMetadata> patches = read(Folder::patches);
    private final Properties properties = applicationProperties();

    @Test
    void every_field_is_one_that_kubernetes_knows() {
        assertThat(folders.stream().flatMap(Folder::files))
                .isNotEmpty()
                .allSatisfy(file -> assertThatNoException().as(file.toString()).isThrownBy(() -> {
                    for (var document : documents(file)) {
                        readStrictly(document);
                    }
                }));
    }

    @Test
    void a_field_that_kubernetes_does_not_know_is_found_at_any_depth() throws IOException {
        var outer = documents("{apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}}");
        var inner = documents(
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{probe: {}}]}}}}");

        assertThatThrownBy(() -> readStrictly(outer.getFirst())).isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> readStrictly(inner.getFirst())).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_kind_that_kubernetes_does_not_know_is_found() throws IOException {
        var misspelt = documents("{apiVersion: apps/v1, kind: Deploymint, spec: {replicas: 2}}");

        assertThatThrownBy(() -> readStrictly(misspelt.getFirst())).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void every_file_is_listed_in_its_kustomization() {
        assertThat(filesIn(ROOT).filter(it -> !it.endsWith(KUSTOMIZATION)))
                .containsExactlyInAnyOrderElementsOf(
                        folders.stream().flatMap(Folder::files).toList());
    }

    @Test
    void every_overlay_has_a_namespace_of_its_own_that_lets_only_restricted_pods_in() {
        assertThat(all(Namespace.class))
                .extracting(it -> it.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(
                        overlays().map(Kustomization::namespace).toList());
        assertThat(all(Namespace.class))
                .allSatisfy(it -> assertThat(it.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @Test
    void every_overlay_says_which_version_runs() {
        var images = containers(manifests).map(Container::getImage).toList();

        assertThat(overlays()).isNotEmpty().allSatisfy(overlay -> {
            assertThat(overlay.images()).extracting(Image::name).hasSameElementsAs(images);
            assertThat(overlay.images()).extracting(Image::newTag).doesNotContain(null, "latest");
        });
    }

    @Test
    void every_container_asks_for_cpu_and_memory() {
        assertThat(containers(manifests))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getResources().getRequests()).containsOnlyKeys("cpu", "memory"));
    }

    @Test
    void every_container_may_use_the_memory_that_it_asks_for_and_every_idle_cpu() {
        var resources = containers(manifestsAndPatches())
                .map(Container::getResources)
                .filter(Objects::nonNull)
                .toList();

        assertThat(resources).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getLimits()).containsOnlyKeys("memory");
            assertThat(it.getLimits().get("memory")).isEqualTo(it.getRequests().get("memory"));
        });
    }

    @Test
    void every_pod_meets_the_restricted_pod_security_standard() {
        assertThat(pods(manifests)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(it.getSecurityContext().getRunAsUser()).isEqualTo(1001);
            assertThat(it.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        });
        assertThat(containers(manifests))
                .isNotEmpty()
                .extracting(Container::getSecurityContext)
                .allSatisfy(it -> {
                    assertThat(it.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(it.getPrivileged()).isNull();
                    assertThat(it.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(it.getCapabilities().getAdd()).isEmpty();
                });
    }

    @Test
    void a_container_writes_only_to_empty_folders_of_its_own() {
        assertThat(containers(manifests)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            assertThat(it.getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .contains("/tmp");
        });
        assertThat(pods(manifestsAndPatches()).flatMap(it -> it.getVolumes().stream()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getEmptyDir()).isNotNull());
    }

    @Test
    void a_patch_leaves_security_probes_and_shutdown_as_they_are() {
        assertThat(patches).isNotEmpty().hasOnlyElementsOfType(Deployment.class);
        assertThat(all(Deployment.class, patches).map(it -> it.getSpec().getStrategy()))
                .containsOnlyNulls();
        assertThat(pods(patches)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getSecurityContext()).isNull();
            assertThat(it.getAutomountServiceAccountToken()).isNull();
            assertThat(it.getEnableServiceLinks()).isNull();
            assertThat(it.getTerminationGracePeriodSeconds()).isNull();
        });
        assertThat(containers(patches)).isNotEmpty().allSatisfy(it -> {
            assertThat(containers(manifests)).extracting(Container::getName).contains(it.getName());
            assertThat(it.getSecurityContext()).isNull();
            assertThat(probes(it)).containsOnlyNulls();
        });
    }

    @Test
    void no_pod_holds_a_key_to_the_cluster() {
        assertThat(all(ServiceAccount.class)).isNotEmpty().allSatisfy(it -> assertThat(
                        it.getAutomountServiceAccountToken())
                .isFalse());
        assertThat(pods(manifests)).isNotEmpty().allSatisfy(it -> {
            assertThat(all(ServiceAccount.class))
                    .extracting(account -> account.getMetadata().getName())
                    .contains(it.getServiceAccountName());
            assertThat(it.getAutomountServiceAccountToken()).isFalse();
        });
    }

    @Test
    void no_variable_of_the_cluster_is_taken_for_configuration() {
        assertThat(pods(manifests))
                .isNotEmpty()
                .extracting(PodSpec::getEnableServiceLinks)
                .containsOnly(false);
    }

    @Test
    void probes_ask_the_management_port() {
        assertThat(property("quarkus.management.enabled")).isEqualTo("true");
        assertThat(containers(manifests)).isNotEmpty().allSatisfy(container -> {
            assertThat(container.getPorts())
                    .filteredOn(it -> it.getName().equals("management"))
                    .extracting(ContainerPort::getContainerPort)
                    .containsExactly(9000);
            assertThat(probes(container))
                    .extracting(it -> it.getHttpGet().getPort())
                    .containsOnly(new IntOrString("management"));
        });
    }

    @Test
    void a_database_that_is_away_stops_the_requests_and_restarts_no_pod() {
        assertThat(containers(manifests)).isNotEmpty().allSatisfy(container -> assertThat(probes(container))
                .extracting(it -> it.getHttpGet().getPath())
                .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live"));
    }

    @Test
    void readiness_has_time_to_say_that_the_pool_gave_up() {
        var patience = duration("quarkus.datasource.jdbc.acquisition-timeout");

        assertThat(containers(manifests)).isNotEmpty().allSatisfy(it -> assertThat(
                        seconds(it.getReadinessProbe().getTimeoutSeconds()))
                .isGreaterThan(patience));
    }

    @Test
    void a_pod_has_time_to_finish_its_requests() {
        var needed = duration("quarkus.shutdown.delay")
                .plus(duration("quarkus.shutdown.timeout"))
                .plus(END_OF_JVM);

        assertThat(property("quarkus.shutdown.delay-enabled")).isEqualTo("true");
        assertThat(pods(manifests)).isNotEmpty().allSatisfy(it -> assertThat(
                        seconds(it.getTerminationGracePeriodSeconds()))
                .isGreaterThanOrEqualTo(needed));
    }

    @Test
    void an_update_takes_no_pod_away_before_its_successor_is_ready() {
        assertThat(all(Deployment.class))
                .isNotEmpty()
                .extracting(it -> it.getSpec().getStrategy().getRollingUpdate())
                .allSatisfy(it -> {
                    assertThat(it.getMaxUnavailable()).isEqualTo(new IntOrString(0));
                    assertThat(it.getMaxSurge()).isEqualTo(new IntOrString(1));
                });
    }

    @Test
    void a_secret_is_only_referred_to() {
        assertThat(all(Secret.class)).isEmpty();
        assertThat(variables().filter(it -> isSecret(it.getName())))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.getValue()).isNull();
                    assertThat(it.getValueFrom().getSecretKeyRef()).isNotNull();
                });
        assertThat(overlays().flatMap(Kustomization::literals)).isNotEmpty().noneMatch(ManifestsTest::isSecret);
        assertThat(filesIn(ROOT))
                .allSatisfy(it -> assertThat(Files.readString(it)).doesNotContainPattern(SECRET_IN_TEXT));
    }

    @Test
    void a_pod_without_a_database_url_does_not_start_until_an_overlay_allows_it() {
        assertThat(containers(manifests)).isNotEmpty().allSatisfy(it -> assertThat(it.getEnv())
                .contains(new EnvVar("DATADRIVEN_DATABASE", "external", null)));
    }

    @Test
    void where_the_database_is_only_a_secret_knows() {
        assertThat(variables().filter(it -> it.getName().startsWith("QUARKUS_DATASOURCE_")))
                .allSatisfy(
                        it -> assertThat(it.getValueFrom().getSecretKeyRef()).isNotNull())
                .extracting(EnvVar::getName)
                .containsExactlyInAnyOrder(
                        "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void all_pods_together_leave_a_fifth_of_the_database_connections_free() {
        var pool = Integer.parseInt(property("quarkus.datasource.jdbc.max-size"));

        assertThat(all(HorizontalPodAutoscaler.class)).isNotEmpty().allSatisfy(it -> assertThat(
                        it.getSpec().getMaxReplicas() * pool)
                .isLessThanOrEqualTo(MAX_CONNECTIONS * 80 / 100));
    }

    @Test
    void the_autoscaler_keeps_two_pods_and_removes_none_in_a_short_lull() {
        assertThat(all(HorizontalPodAutoscaler.class)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(it.getSpec().getBehavior().getScaleDown().getStabilizationWindowSeconds())
                    .isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void only_the_autoscaler_says_how_many_pods_there_are() {
        assertThat(all(HorizontalPodAutoscaler.class)).isNotEmpty().allSatisfy(it -> assertThat(all(Deployment.class))
                .filteredOn(target -> target.getMetadata()
                        .getName()
                        .equals(it.getSpec().getScaleTargetRef().getName()))
                .extracting(target -> target.getSpec().getReplicas())
                .containsOnlyNulls());
    }

    @Test
    void every_selector_finds_the_pods() {
        var pod = all(Deployment.class).getFirst().getSpec().getTemplate();
        var selector = new LabelSelector(List.of(), pod.getMetadata().getLabels());

        assertThat(all(Deployment.class))
                .extracting(it -> it.getSpec().getSelector())
                .containsOnly(selector);
        assertThat(all(PodDisruptionBudget.class))
                .extracting(it -> it.getSpec().getSelector())
                .containsOnly(selector);
        assertThat(namedWays()).extracting(it -> it.getSpec().getPodSelector()).containsOnly(selector);
        assertThat(pod.getSpec().getTopologySpreadConstraints())
                .extracting(TopologySpreadConstraint::getLabelSelector)
                .containsOnly(selector);
        assertThat(all(Service.class))
                .extracting(it -> it.getSpec().getSelector())
                .containsOnly(selector.getMatchLabels());
    }

    @Test
    void the_service_offers_the_api_and_nothing_else() {
        assertThat(all(Service.class).stream().flatMap(it -> it.getSpec().getPorts().stream()))
                .extracting(ServicePort::getTargetPort)
                .containsExactly(new IntOrString("http"));
    }

    @Test
    void the_network_lets_nothing_through_that_has_no_name() {
        assertThat(all(NetworkPolicy.class))
                .filteredOn(ManifestsTest::isForEveryPod)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(it.getSpec().getIngress()).isEmpty();
                    assertThat(it.getSpec().getEgress()).isEmpty();
                });
    }

    @Test
    void the_ways_in_lead_to_the_api_and_the_metrics() {
        var ways = namedWays()
                .flatMap(it -> it.getSpec().getIngress().stream())
                .peek(it -> assertThat(it.getFrom()).isNotEmpty())
                .flatMap(it -> it.getPorts().stream());

        assertThat(ways)
                .extracting(NetworkPolicyPort::getPort)
                .containsExactlyInAnyOrder(new IntOrString(8080), new IntOrString(9000));
    }

    @Test
    void the_ways_out_lead_to_names_the_database_and_the_identity_provider() {
        var ways = namedWays()
                .flatMap(it -> it.getSpec().getEgress().stream())
                .peek(it -> assertThat(it.getPorts()).isNotEmpty())
                .flatMap(it -> it.getPorts().stream());

        assertThat(ways)
                .extracting(NetworkPolicyPort::getPort)
                .containsOnly(new IntOrString(53), new IntOrString(5432), new IntOrString(443));
    }

    private <T> List<T> all(Class<T> kind) {
        return all(kind, manifests).toList();
    }

    private static <T> Stream<T> all(Class<T> kind, List<HasMetadata> from) {
        return from.stream().filter(kind::isInstance).map(kind::cast);
    }

    private List<HasMetadata> manifestsAndPatches() {
        return Stream.concat(manifests.stream(), patches.stream()).toList();
    }

    private static Stream<PodSpec> pods(List<HasMetadata> from) {
        return all(Deployment.class, from).map(it -> it.getSpec().getTemplate().getSpec());
    }

    private static Stream<Container> containers(List<HasMetadata> from) {
        return pods(from).flatMap(it -> Stream.concat(it.getInitContainers().stream(), it.getContainers().stream()));
    }

    private static List<Probe> probes(Container container) {
        // Not List.of: a patch has none.
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .toList();
    }

    private Stream<EnvVar> variables() {
        return containers(manifestsAndPatches()).flatMap(it -> it.getEnv().stream());
    }

    private static boolean isSecret(String variable) {
        return SECRET_VARIABLE.matcher(variable).matches();
    }

    private static boolean isForEveryPod(NetworkPolicy policy) {
        return policy.getSpec().getPodSelector().equals(new LabelSelector());
    }

    private Stream<NetworkPolicy> namedWays() {
        return all(NetworkPolicy.class).stream().filter(it -> !isForEveryPod(it));
    }

    private Stream<Kustomization> overlays() {
        return folders.stream().map(Folder::kustomization).filter(it -> it.namespace() != null);
    }

    private String property(String name) {
        var inProduction = properties.getProperty("%prod." + name, properties.getProperty(name));
        return Objects.requireNonNull(inProduction, () -> name + " is not in application.properties.");
    }

    private Duration duration(String name) {
        return Duration.parse("PT" + property(name));
    }

    private static Duration seconds(Number seconds) {
        return Duration.ofSeconds(seconds.longValue());
    }

    private static Properties applicationProperties() {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<HasMetadata> read(Function<Folder, Stream<Path>> files) {
        return folders.stream()
                .flatMap(files)
                .flatMap(it -> documents(it).stream())
                .map(ManifestsTest::read)
                .toList();
    }

    private static HasMetadata read(JsonNode document) {
        return LENIENT.unmarshal(document.toString());
    }

    /** As fabric8 reads it, but without its mercy for unknown fields; an unknown kind knows no field. */
    private static void readStrictly(JsonNode document) throws JsonProcessingException {
        STRICT.treeToValue(document, read(document).getClass());
    }

    private static List<JsonNode> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read.", e);
        }
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        return STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll();
    }

    /** fabric8's classes keep fields that they do not know in a map. Without it, Jackson refuses them. */
    private static final class NoAnySetter extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    /** A folder with a kustomization. */
    record Folder(Path path, Kustomization kustomization) {

        static Folder of(Path file) {
            try {
                return new Folder(file.getParent(), STRICT.readValue(file.toFile(), Kustomization.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Stream<Path> files() {
            return Stream.concat(manifests(), patches());
        }

        Stream<Path> manifests() {
            return kustomization.resources().stream().map(path::resolve).filter(it -> !Files.isDirectory(it));
        }

        Stream<Path> patches() {
            return kustomization.patches().stream().map(it -> path.resolve(it.path()));
        }
    }

    /** All that our kustomizations use; with any other field, such as secretGenerator, they cannot be read. */
    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<String> resources,
            List<Patch> patches,
            List<Image> images,
            List<Generator> configMapGenerator) {

        Kustomization {
            patches = Objects.requireNonNullElse(patches, List.of());
            configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
        }

        Stream<String> literals() {
            return configMapGenerator.stream().flatMap(it -> it.literals().stream());
        }
    }

    record Patch(String path) {}

    record Image(String name, String newName, String newTag) {}

    record Generator(String name, List<String> literals) {}
}
