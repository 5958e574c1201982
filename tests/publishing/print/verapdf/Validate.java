import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Checks each file named against PDF/UA-1 and PDF/A-2a, and writes a line for each: OK, or the rules it breaks. */
public class Validate {
    private static final String PROFILES = "org/verapdf/pdfa/validation/";

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            check(file, PDFAFlavour.PDFUA_1, "PDFUA-1.xml");
            check(file, PDFAFlavour.PDFA_2_A, "PDFA-2A.xml");
        }
    }

    private static void check(String file, PDFAFlavour flavour, String profile) throws Exception {
        TreeMap<String, String> broken = new TreeMap<>();
        try (InputStream pdf = new FileInputStream(file);
                InputStream rules = Validate.class.getClassLoader().getResourceAsStream(PROFILES + profile);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, flavour)) {
            ValidationProfile wanted = Profiles.profileFromXml(rules);
            try (PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
                ValidationResult result = validator.validate(parser);
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        broken.put(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                                assertion.getMessage());
                    }
                }
                boolean good = result.isCompliant();
                System.out.println(file + "\t" + flavour.getId() + "\t" + (good ? "OK" : broken));
            }
        }
    }
}
