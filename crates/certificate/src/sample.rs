//! Made-up certificates that show what a template must cope with.

use course::{
    Lang, Revision, Timestamp,
    certificate::{Certificate, CertifiedModule},
};
use jiff::civil::date;

/// An address of the usual length at which a sample could be verified.
pub const VERIFY_URL: &str = "https://kurssila.example/verify/7H3K-M9QX-20VB-R4TD";

/// Two modules, a name of common length, valid for three years.
///
/// # Panics
/// Never: what it is made of is constant.
#[must_use]
pub fn ordinary(lang: Lang) -> Certificate {
    let (course_title, modules): (_, [(_, &[_]); 2]) = match lang {
        Lang::Fi => (
            "Kelan kuntoutus ja sairausajan toimeentulo",
            [
                (
                    "Hyvä kuntoutuskäytäntö",
                    &[
                        "Tunnistaa hyvän kuntoutuksen tunnusmerkit ja perustelee ne asiakkaalle",
                        "Laatii asiakkaan kanssa tavoitteet GAS-menetelmällä",
                        "Kuvaa toimintakyvyn ICF-luokituksen avulla",
                    ],
                ),
                (
                    "Sairausajan toimeentulo",
                    &[
                        "Erottaa omavastuuajan, sairauspäivärahan ja osasairauspäivärahan toisistaan",
                        "Ajoittaa lausunnot 30, 60 ja 90 päivän tarkistuspisteisiin",
                        "Ohjaa asiakkaan oikean etuuden piiriin ennen enimmäisajan täyttymistä",
                    ],
                ),
            ],
        ),
        Lang::Sv => (
            "FPA:s rehabilitering och utkomsten under sjukdom",
            [
                (
                    "God rehabiliteringspraxis",
                    &[
                        "Känner igen kännetecknen för god rehabilitering och motiverar dem för klienten",
                        "Ställer upp mål tillsammans med klienten enligt GAS-metoden",
                        "Beskriver funktionsförmågan med hjälp av ICF-klassifikationen",
                    ],
                ),
                (
                    "Utkomsten under sjukdom",
                    &[
                        "Skiljer mellan självrisktid, sjukdagpenning och partiell sjukdagpenning",
                        "Förlägger utlåtandena till kontrollpunkterna vid 30, 60 och 90 dagar",
                        "Vägleder klienten till rätt förmån innan maximitiden är slut",
                    ],
                ),
            ],
        ),
        Lang::En => (
            "Kela rehabilitation and income during illness",
            [
                (
                    "Good rehabilitation practice",
                    &[
                        "Recognises the marks of good rehabilitation and explains them to a client",
                        "Sets goals together with the client by goal attainment scaling",
                        "Describes functioning with the help of the ICF classification",
                    ],
                ),
                (
                    "Income during illness",
                    &[
                        "Tells the waiting period, sickness allowance and partial sickness allowance apart",
                        "Times medical statements to the checkpoints of 30, 60 and 90 days",
                        "Guides the client to the right benefit before the maximum period ends",
                    ],
                ),
            ],
        ),
    };
    let modules = modules.into_iter().map(|(title, objectives)| CertifiedModule {
        title: title.to_owned(),
        objectives: objectives.iter().map(|&objective| str::to_owned(objective)).collect(),
    });
    Certificate {
        code: "7H3K-M9QX-20VB-R4TD".parse().expect("a valid code"),
        course: "kuntoutus".parse().expect("a valid id"),
        course_title: course_title.to_owned(),
        revision: Revision::new("0123456789abcdef").expect("hexadecimal digits"),
        lang,
        holder: "Todistuksen Saaja Öölandissa".parse().expect("a valid name"),
        role: None,
        modules: modules.collect(),
        hours: 3,
        completed_at: Timestamp::constant(1_795_255_200, 0),
        issued_at: Timestamp::constant(1_795_258_800, 0),
        valid_until: Some(date(2029, 11, 21)),
    }
}

/// A long role, ten modules with three long objectives each, a name that needs both typefaces and all the room there is, no last day.
///
/// # Panics
/// Never: what it is made of is constant.
#[must_use]
pub fn demanding(lang: Lang) -> Certificate {
    let (course_title, role, module, objective) = match lang {
        Lang::Fi => (
            "Lääkinnällisen ja ammatillisen kuntoutuksen palvelujärjestelmä, etuudet ja moniammatillinen yhteistyö",
            "Kuntoutusohjaaja tai sosiaalityöntekijä",
            "Kuntoutuspsykoterapian, neuropsykologisen kuntoutuksen ja työhönvalmennuksen perusteet",
            "Arvioi lääkinnällisen kuntoutuksen tarpeen ja kirjoittaa lausunnon, josta tavoitteet ja toimintakyky selviävät",
        ),
        Lang::Sv => (
            "Servicesystemet för medicinsk och yrkesinriktad rehabilitering, förmånerna och det tvärprofessionella samarbetet",
            "Rehabiliteringshandledare eller socialarbetare",
            "Grunderna i rehabiliterande psykoterapi, neuropsykologisk rehabilitering och arbetsträning",
            "Bedömer behovet av medicinsk rehabilitering och skriver ett utlåtande där målen och funktionsförmågan framgår",
        ),
        Lang::En => (
            "Medical and vocational rehabilitation: the service system, the benefits and work across professions",
            "Rehabilitation counsellor or social worker",
            "Foundations of rehabilitative psychotherapy, neuropsychological rehabilitation and job coaching",
            "Assesses the need for medical rehabilitation and writes a statement that makes goals and functioning clear",
        ),
    };
    Certificate {
        course_title: course_title.to_owned(),
        role: Some(role.to_owned()),
        holder: "Todistuksensaaja-Pitkännimi Ŋáŧđžš-Vapaavuorenkallio-Hautalankangas Żółćęśąń-Ặễộửỳ-Șțăâîéñ"
            .parse()
            .expect("a valid name"),
        modules: vec![CertifiedModule { title: module.to_owned(), objectives: vec![objective.to_owned(); 3] }; 10],
        hours: 1,
        valid_until: None,
        ..ordinary(lang)
    }
}
