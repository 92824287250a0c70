package io.github.labelboxspring.integrations;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.labelboxspring.internal.operation.Urls;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an integration, which depend on the cloud provider:
 *
 * <pre>{@code
 * IamSettings aws = IamSettings.aws("arn:aws:iam::123456789012:role/labelbox").withReadBucket("rows");
 * IamSettings gcp = IamSettings.gcp("gs://rows");
 * IamSettings azure = IamSettings.azure("https://acme.blob.core.windows.net/rows", "00000000-1111-2222-3333-444444444444");
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "__typename", defaultImpl = Void.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = IamSettings.Aws.class, name = "AwsIamIntegrationSettings"),
    @JsonSubTypes.Type(value = IamSettings.Gcp.class, name = "GcpIamIntegrationSettings"),
    @JsonSubTypes.Type(value = IamSettings.Azure.class, name = "AzureIamIntegrationSettings")
})
public sealed interface IamSettings {

    /** Return the settings for an AWS role that Labelbox assumes. */
    static Aws aws(String roleArn) {
        return new Aws(roleArn, null);
    }

    /** Return the settings for a Google Cloud bucket, which Labelbox reads with a service account that it creates. */
    static Gcp gcp(String readBucket) {
        return new Gcp(null, readBucket);
    }

    /** Return the settings for an Azure container and its tenant. */
    static Azure azure(String readContainerUrl, String tenantId) {
        return new Azure(readContainerUrl, tenantId);
    }

    /** Return the provider as named by the API: {@code AWS}, {@code GCP} or {@code Azure}. */
    String provider();

    /** @throws IllegalArgumentException if the settings are invalid */
    void check();

    private static void filled(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("An integration requires " + what + " that is not blank");
        }
    }

    /**
     * Settings for AWS.
     *
     * @param roleArn ARN of the role, such as {@code arn:aws:iam::123456789012:role/labelbox}
     * @param readBucket name of the bucket; null for all buckets that the role can read
     */
    record Aws(
            String roleArn,
            @JsonAlias("awsReadBucket") @Nullable String readBucket) implements IamSettings {

        /** Return these settings restricted to one bucket. */
        public Aws withReadBucket(String readBucket) {
            return new Aws(this.roleArn, readBucket);
        }

        @Override
        public String provider() {
            return "AWS";
        }

        @Override
        public void check() {
            filled(this.roleArn, "the ARN of a role");
            if (!this.roleArn.matches("arn:\\S+")) {
                throw new IllegalArgumentException("The ARN of a role must start with arn:, but was " + this.roleArn);
            }
            if (this.readBucket != null) {
                filled(this.readBucket, "a bucket or none, not one");
            }
        }
    }

    /**
     * Settings for Google Cloud.
     *
     * @param serviceAccountEmailId the service account with which Labelbox reads; give it access to the bucket. Null
     *     until Labelbox has created it
     * @param readBucket the bucket, such as {@code gs://rows}
     */
    record Gcp(@Nullable String serviceAccountEmailId, String readBucket) implements IamSettings {

        @Override
        public String provider() {
            return "GCP";
        }

        @Override
        public void check() {
            filled(this.readBucket, "a bucket");
        }
    }

    /**
     * Settings for Azure.
     *
     * @param readContainerUrl URL of the container
     * @param tenantId id of the tenant
     */
    record Azure(String readContainerUrl, String tenantId) implements IamSettings {

        private static final Pattern CONTAINER = Pattern.compile("https://[^\\s/?#]+[^\\s?#]*");

        /** Without the query of the URL, which may hold a signature. */
        @Override
        public String toString() {
            return "Azure[readContainerUrl=" + Urls.shown(this.readContainerUrl) + ", tenantId=" + this.tenantId + "]";
        }

        @Override
        public String provider() {
            return "Azure";
        }

        @Override
        public void check() {
            filled(this.readContainerUrl, "the URL of a container");
            filled(this.tenantId, "the id of a tenant");
            if (!CONTAINER.matcher(this.readContainerUrl).matches()) {
                throw new IllegalArgumentException(
                        "The URL of a container must start with https:// and have no query, not "
                                + Urls.shown(this.readContainerUrl) + ". Labelbox signs in with the tenant");
            }
        }
    }
}
