// The polynomials of the elementary functions, lowest power first.
//
// Each is the Chebyshev interpolant of the function named, computed to 40 or 60 digits with mpmath,
// turned into powers of (t - centre) and rounded to double; "error" is the largest relative error
// of the rounded polynomial over its interval, evaluated exactly. Hexadecimal, so that no compiler
// rounds them.

// (exp(r) - 1 - r) / r^2 for |r| <= ln(2)/2; error 4.9e-18.
#define EXP_POLY_COUNT 11
static const double exp_poly[EXP_POLY_COUNT] = {
    0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dcp-7,
    0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13, 0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19,
    0x1.27e4db646b17ep-22, 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29,
};

// (2 atanh(s) - 2 s) / s^3 in z = s^2, for s up to (sqrt(2) - 1) / (sqrt(2) + 1); error 5.6e-17.
#define LOG_POLY_COUNT 8
static const double log_poly[LOG_POLY_COUNT] = {
    0x1.5555555555555p-1, 0x1.9999999999a38p-2, 0x1.2492492476c87p-2, 0x1.c71c720160b47p-3,
    0x1.745cf901605f7p-3, 0x1.3b1c360763b8ap-3, 0x1.0fbe83c2cbcf3p-3, 0x1.0c04595972ab8p-3,
};

// The same less its first term: ((2 atanh(s) - 2 s) / s^3 - 2/3) / z; error 5.6e-17.
#define LOG_TAIL_POLY_COUNT 9
static const double log_tail_poly[LOG_TAIL_POLY_COUNT] = {
    0x1.999999999999ap-2, 0x1.2492492492491p-2, 0x1.c71c71c71cfd9p-3, 0x1.745d174513593p-3,
    0x1.3b13b1bc75cd4p-3, 0x1.1110dfad0f8eap-3, 0x1.e1f7fa7547177p-4, 0x1.ac4a89c964b82p-4,
    0x1.b8d433113b7fap-4,
};

// Normal quantile over (2u - 1), in w - 3.125 with w = -log(4u(1 - u)) below 6.25; error 2.1e-16.
#define NORMAL_CENTRAL_POLY_COUNT 25
static const double normal_central_poly[NORMAL_CENTRAL_POLY_COUNT] = {
    0x1.2b57ec65a8009p+1, 0x1.5bc94440cc7ecp-2, -0x1.179b257405d9cp-7, -0x1.12994fbb846d5p-10,
    0x1.14e8fc42825bcp-12, -0x1.49627602929bfp-16, -0x1.032ee39d34b4dp-19, 0x1.4186be851f364p-21,
    -0x1.6125ad059a6f7p-25, -0x1.8faf52d5f9efap-28, 0x1.98a60007fd0b6p-30, -0x1.50c1f186ec7bdp-34,
    -0x1.42e6ae9abf4b1p-36, 0x1.05c7d862c3c21p-38, -0x1.010d750819b5ap-43, -0x1.fdc77fabf457cp-45,
    0x1.4c471617e7dfcp-47, -0x1.00f9b9141b235p-54, -0x1.8e58ab670cd8ap-53, 0x1.94a3c7528cea0p-56,
    0x1.fb25dac98f775p-61, -0x1.21f7b27b2f56ep-61, 0x1.0b09de3300716p-65, 0x1.554be03161704p-68,
    -0x1.33294645ba9c7p-71,
};

// Normal quantile over s = sqrt(w), in s - 3.25 for s in [2.5, 4]; error 1e-17.
#define NORMAL_NEAR_POLY_COUNT 19
static const double normal_near_poly[NORMAL_NEAR_POLY_COUNT] = {
    0x1.5787981a6888ep+0, 0x1.93bbe51249b17p-6, -0x1.6c38f5fda1dadp-8, 0x1.528a9afa4e68bp-11,
    0x1.6c824d28bf85ap-13, -0x1.3ac2a1abde7cap-13, 0x1.db8865c4a40acp-15, -0x1.4ff6888de74a8p-17,
    -0x1.88ef6964a0d06p-19, 0x1.a1ba55f3a1813p-19, -0x1.3758ffb8ff081p-20, 0x1.775eb5046a877p-24,
    0x1.39b8c1e42be2ep-23, -0x1.75d2bb4fe7bc4p-24, 0x1.44e998425d219p-26, 0x1.78ad112400da4p-28,
    -0x1.7900e48120c49p-28, 0x1.214460262f75fp-30, 0x1.077b95770ad3ap-32,
};

// Normal quantile over s, in 1/s - 0x1.8000000000000p-3 for s in [4, 8.0].
#define NORMAL_FAR_POLY_COUNT 19
static const double normal_far_poly[NORMAL_FAR_POLY_COUNT] = {
    0x1.6014ded651849p+0, -0x1.22c90268426abp-2, -0x1.1013feaee76d9p-4, 0x1.29d9481cc7d4ep+0,
    -0x1.e8809b180bdd5p+0, 0x1.a721f55dad4a9p+1, -0x1.1eeaee8b2c52dp+3, 0x1.cec42f05c38bbp+4,
    -0x1.8b34e1a85faf3p+6, 0x1.465af2411bf0ap+8, -0x1.86f1b3696c85ap+10, 0x1.2db40e6457d49p+11,
    -0x1.ddc17f18d1965p+14, 0x1.6977a59f354aep+17, 0x1.27fe36a47f5ffp+20, 0x1.1405142ae9ab2p+21,
    -0x1.4d3d0bc18b048p+26, -0x1.8920843f23eb3p+26, 0x1.cd95ffa2ba74bp+30,
};

// Normal quantile over s, in 1/s - 0x1.4abe9939ed506p-4 for s in [8, 27.4].
#define NORMAL_REMOTE_POLY_COUNT 21
static const double normal_remote_poly[NORMAL_REMOTE_POLY_COUNT] = {
    0x1.673496a643234p+0, -0x1.bd0f12476bd02p-3, -0x1.498bdfa410818p-1, 0x1.70b3c8e35f3d9p+1,
    -0x1.213810c82905fp+3, 0x1.61f2a50d18e74p+5, -0x1.158138138ae21p+8, 0x1.ebcf331c9b60cp+10,
    -0x1.db8da13a8ac16p+13, 0x1.ea6b0f9de23eep+16, -0x1.099c157fb20e5p+20, 0x1.2cd9199ead5f6p+23,
    -0x1.5d935d84f8841p+26, 0x1.81562a9dbbeddp+29, -0x1.d0a565d941350p+32, 0x1.befab724643bbp+36,
    -0x1.1fdbd12c69972p+40, -0x1.12286311462b6p+42, 0x1.94c634d27d1c9p+45, 0x1.7c633ab40bf56p+51,
    -0x1.febbe19939f88p+54,
};

// (1 + 2x) exp(x^2/2) Phi(-x), in t + 0x1.d1745d1745d18p-4 with t = (x - 5) / (x + 5) for x in
// [0, 39]; error 4e-17.
#define NORMAL_TAIL_POLY_COUNT 25
static const double normal_tail_poly[NORMAL_TAIL_POLY_COUNT] = {
    0x1.b312f4596662ap-1, -0x1.75b0092cd491dp-6, -0x1.8ed303b626e24p-4, 0x1.420c971b4c020p-3,
    -0x1.33ce2e1f051dcp-3, 0x1.a9117df63ba37p-4, -0x1.b10a5eb599473p-5, 0x1.2faa9660f41a4p-6,
    -0x1.a0c64ef844eeep-9, -0x1.5e1d83b34a316p-11, 0x1.15d210b3ca4dep-11, -0x1.c1165f13c769bp-15,
    -0x1.b8c15032b8b01p-15, 0x1.eced4c3fbfbefp-17, 0x1.60336a093567ep-18, -0x1.446d01d8b4e8fp-19,
    -0x1.59de7ca0f2f0cp-21, 0x1.87dd93312139bp-22, 0x1.bec66f4ecd719p-24, -0x1.c2f58c48dc9c7p-25,
    -0x1.513ad71097bacp-26, 0x1.c25ae7df864e1p-28, 0x1.d1d2f512fb362p-29, -0x1.1d9a6ad99bc19p-31,
    -0x1.87e35489d05cbp-32,
};
