//! A list of gifts from a file: all of it is taken over, or nothing and every row that is wrong is named with its mend.

use super::act::Act;
use super::gift::{DonorId, GiftId, GiftKind};
use super::gift_flow::GiftState;
use super::import_cells::{day, kind_of, or, plain, receiver_of, school_of, way_of};
use super::offer::{NewDonor, Who};
use super::receiving::Came;
use super::store::list as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, fold};
use crate::random::hash;
use crate::schools::{self, SchoolId};
use crate::volunteering::ListText;
use crate::volunteering::list_import::NoList;
use crate::web::Me;
use db::{Tx, Value, values};
use forms::{Errors, Reason};
use i18n::Lang;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// Rows of a file. A district has some thousands of gifts in a year.
pub const MOST_ROWS: usize = 20_000;
/// Wrong rows that are named; the mend of the first often mends the rest.
pub const MOST_NAMED: usize = 50;
/// Keys asked for at a time.
const STEP: usize = 500;

db::text_enum! {
    /// What a column holds.
    pub enum Column {
        Date = "date",
        Donor = "donor",
        Contact = "contact",
        Language = "language",
        Receiver = "receiver",
        School = "school",
        Kind = "kind",
        What = "what",
        Count = "count",
        Amount = "amount",
        Value = "value",
        Purpose = "purpose",
        Anonymous = "anonymous",
        Received = "received",
        Way = "way",
        Receipt = "receipt",
    }
}

/// The names a column goes by, folded, beside its own word.
const ALSO: &[(Column, &[&str])] = &[
    (Column::Date, &["offered", "gift date", "fecha"]),
    (Column::Donor, &["name", "donor name", "donante", "nombre"]),
    (Column::Contact, &["email", "e mail", "phone", "correo", "telefono", "contacto"]),
    (Column::Language, &["lang", "idioma"]),
    (Column::Receiver, &["to", "fund", "destinatario"]),
    (Column::School, &["site", "escuela"]),
    (Column::Kind, &["type", "clase", "tipo"]),
    (Column::What, &["description", "gift", "item", "que", "descripcion"]),
    (Column::Count, &["quantity", "number", "cantidad"]),
    (Column::Amount, &["dollars", "cash", "monto", "importe"]),
    (Column::Value, &["stated value", "donor value", "valor"]),
    (Column::Purpose, &["use", "designation", "uso"]),
    (Column::Anonymous, &["anonimo"]),
    (Column::Received, &["received on", "recibido"]),
    (Column::Way, &["method", "payment", "forma"]),
    (Column::Receipt, &["receipt no", "receipt number", "recibo"]),
];

impl Column {
    fn named(header: &str) -> Option<Column> {
        let name = plain(header);
        Column::parse(&name).or_else(|| ALSO.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(c, _)| *c))
    }
}

/// Why nothing of a file was taken over.
#[derive(Debug)]
pub enum ImportError {
    /// It is no list.
    NoList(NoList),
    /// It lacks a column without which a gift is none.
    NoColumn(Column),
    TooMany,
    /// The same file was taken over before.
    Again(jiff::Timestamp),
    /// These rows are wrong; how many in all.
    Rows(Vec<BadRow>, usize),
    Other(crate::error::Error),
}

impl<E: Into<crate::error::Error>> From<E> for ImportError {
    fn from(error: E) -> ImportError {
        ImportError::Other(error.into())
    }
}

/// A row that cannot be read, and what to do about it.
#[derive(Debug, Clone)]
pub struct BadRow {
    pub line: u64,
    pub column: Column,
    /// What stands there.
    pub found: String,
    pub mend: Reason,
}

/// A row that can be read.
struct Line {
    donor: NewDonor,
    receiver: String,
    itself: bool,
    school: Option<SchoolId>,
    kind: GiftKind,
    what: String,
    count: i64,
    cents: i64,
    stated: Option<i64>,
    purpose: String,
    anonymous: bool,
    on: Date,
    received: Option<(Date, Came, String)>,
}

/// Takes a file over. Gifts to the district come in as offers, whatever is said of them: a file is no answer of the board.
/// Gifts to other receivers that came are here, and wait for their letters.
pub async fn take_over(tx: &mut Tx, me: &Me, name: &str, bytes: &[u8], act: &Act<'_>) -> Result<usize, ImportError> {
    let text = ListText::read(bytes).map_err(ImportError::NoList)?;
    // Lists taken over before rows were compared are known by their bytes.
    again(tx, &hash(&String::from_utf8_lossy(bytes))).await?;
    let (head, rows) = text.rows().map_err(ImportError::NoList)?;
    let mut columns: BTreeMap<Column, Vec<usize>> = BTreeMap::new();
    for (column, at) in head.iter().enumerate().filter_map(|(at, name)| Some((Column::named(name)?, at))) {
        columns.entry(column).or_default().push(at);
    }
    for needed in [Column::Donor, Column::Kind] {
        if !columns.contains_key(&needed) {
            return Err(ImportError::NoColumn(needed));
        }
    }
    let schools = known_schools(tx).await?;
    let (mut lines, mut bad, mut wrong, mut marks) = (Vec::new(), Vec::new(), 0, Vec::new());
    for (number, row) in rows {
        marks.push(row.iter().map(str::trim).collect::<Vec<_>>().join("\u{1f}"));
        if lines.len() + wrong >= MOST_ROWS {
            return Err(ImportError::TooMany);
        }
        // Where two columns say the same thing, an email and a phone perhaps, the first that is filled.
        let cell = |column: Column| {
            let mut cells = columns.get(&column).into_iter().flatten().map(|at| row.get(*at).unwrap_or("").trim());
            cells.find(|cell| !cell.is_empty()).unwrap_or("")
        };
        let mut errors = Errors::default();
        match read(&cell, &schools, &mut errors, act) {
            Some(line) if errors.is_empty() => lines.push(line),
            _ => {
                wrong += 1;
                let named = errors.iter().filter_map(|(field, reason)| {
                    let column = Column::parse(field)?;
                    let found = cell(column).chars().take(60).collect();
                    Some(BadRow { line: number, column, found, mend: reason.clone() })
                });
                bad.extend(named.take(MOST_NAMED.saturating_sub(bad.len())));
            }
        }
    }
    if wrong > 0 {
        return Err(ImportError::Rows(bad, wrong));
    }
    if lines.is_empty() {
        return Err(ImportError::NoList(NoList::OnlyHeader));
    }
    let mark = mark(marks);
    again(tx, &mark).await?;
    let count = lines.len();
    let Some(list) = store::insert_list(tx, &mark, name, count as i64, me.id(), act.now).await? else {
        // The same list came a second time while the first was being taken over.
        return Err(ImportError::Again(act.now));
    };
    write(tx, me, Some(list), &lines, act).await?;
    Ok(count)
}

/// What a list is known by: its rows, in whatever order and with whatever lies between them.
fn mark(mut rows: Vec<String>) -> String {
    rows.iter_mut().for_each(|row| row.truncate(row.trim_end_matches('\u{1f}').len()));
    rows.sort_unstable();
    hash(&rows.join("\u{1e}"))
}

/// Refuses a list that was taken over before.
async fn again(tx: &mut Tx, mark: &str) -> Result<(), ImportError> {
    match store::taken_over(tx, mark).await? {
        Some((_, at)) => Err(ImportError::Again(at)),
        None => Ok(()),
    }
}

/// Schools by every name somebody may write: the word in addresses, the state's number, the name.
async fn known_schools(tx: &mut Tx) -> Result<HashMap<String, SchoolId>> {
    let mut known = HashMap::new();
    for school in schools::list(tx).await? {
        for name in [school.slug.clone(), school.code.clone(), school.name.clone()] {
            known.insert(fold(&name), school.id);
        }
    }
    Ok(known)
}

fn read<'r>(
    cell: &dyn Fn(Column) -> &'r str,
    schools: &HashMap<String, SchoolId>,
    errors: &mut Errors,
    act: &Act<'_>,
) -> Option<Line> {
    let donor = errors.field("donor", forms::line(cell(Column::Donor), 120));
    let contact = errors.field("contact", forms::optional(cell(Column::Contact), forms::contact));
    let lang = errors.field("language", or(cell(Column::Language), Lang::En, Lang::parse));
    let kind = errors.field("kind", forms::one_of(cell(Column::Kind), kind_of));
    let school = errors.field("school", school_of(cell(Column::School), schools));
    let receiver = errors.field("receiver", receiver_of(cell(Column::Receiver), act));
    let on = errors.field("date", day(cell(Column::Date), act).map(|day| day.unwrap_or(act.today())));
    let count =
        errors.field("count", forms::optional(cell(Column::Count), |sent| forms::whole_number(sent, 0..=1_000_000)));
    let amount = errors.field("amount", forms::optional(cell(Column::Amount), forms::money));
    let stated = errors.field("value", forms::optional(cell(Column::Value), forms::money));
    let what = errors.field("what", forms::optional_line(cell(Column::What), 300));
    let purpose = errors.field("purpose", forms::optional_line(cell(Column::Purpose), 300));
    let received_on = errors.field("received", day(cell(Column::Received), act));
    let way = errors.field("way", forms::optional(cell(Column::Way), |sent| forms::one_of(sent, way_of)));
    let receipt = errors.field("receipt", forms::optional_line(cell(Column::Receipt), 40));
    let (kind, (receiver, itself, at_school)) = (kind?, receiver?);
    let cents = amount?.unwrap_or(0);
    match kind {
        GiftKind::Money if cents == 0 => errors.add("amount", Reason::new("gifts-amount-zero")),
        GiftKind::Money => {}
        _ if cents > 0 => errors.add("amount", Reason::new("gifts-list-amount")),
        _ if what.as_deref() == Some("") => errors.add("what", Reason::new("form-required")),
        _ => {}
    }
    if at_school && school.as_ref().is_some_and(Option::is_none) {
        errors.add("school", Reason::new("give-school-needed"));
    }
    let received = received_on?.map(|day| {
        let goods = if kind == GiftKind::Money { Came::Online } else { Came::Goods };
        (day, way.flatten().unwrap_or(goods), receipt.clone().unwrap_or_default())
    });
    match &received {
        Some(_) if !itself => errors.add("received", Reason::new("gifts-list-received")),
        Some((_, Came::Cash, number)) if number.is_empty() => {
            errors.add("receipt", Reason::new("gifts-receipt-missing"));
        }
        Some((_, came, _)) if (*came == Came::Goods) == (kind == GiftKind::Money) => {
            errors.add("way", Reason::new("gifts-refused-money"));
        }
        _ => {}
    }
    let name = donor?;
    Some(Line {
        donor: NewDonor {
            who: Who::Named,
            name,
            contact: contact?.as_ref().map(crate::people::kept_contact),
            lang: lang?,
            postal: String::new(),
        },
        receiver,
        itself,
        school: school?,
        kind,
        what: what?,
        count: count?.unwrap_or(0),
        cents,
        stated: stated?.filter(|_| kind != GiftKind::Money),
        purpose: purpose?,
        anonymous: forms::checkbox(&cell(Column::Anonymous).to_lowercase()),
        on: on?,
        received,
    })
}

async fn write(tx: &mut Tx, me: &Me, list: Option<i64>, lines: &[Line], act: &Act<'_>) -> Result<()> {
    let donors = donors(tx, lines, act).await?;
    let (mut gifts, mut receipts, mut steps, mut entries) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let by = Actor::with(me, Ability::KeepGifts);
    let role = me.role_for(Ability::KeepGifts);
    for line in lines {
        let id = GiftId(tx.new_id());
        let donor = donors[&line.donor.key()];
        let (state, verb) = match &line.received {
            Some(_) => (GiftState::Received, "gift-received"),
            None => (GiftState::Offered, "gift-offered"),
        };
        gifts.push(gift_row(id, donor, state, line, list, me, act));
        if let Some((on, came, number)) = &line.received {
            receipts.push(values![
                tx.new_id(),
                id,
                *came,
                line.cents,
                line.count,
                *on,
                me.name.as_str(),
                number.as_str(),
                me.id(),
                act.now
            ]);
        }
        steps.push(values![tx.new_id(), id, "take-over", state, me.id(), role.as_str(), line.on, act.now]);
        let mut entry =
            Entry::new(by, verb, "gift", id).policy(act.rules.version).detail(format!("kind={}", line.kind));
        entry.school = line.school;
        entry.cents = line.cents;
        entries.push(entry);
    }
    store::insert_gifts(tx, gifts).await?;
    store::insert_receipts(tx, receipts).await?;
    store::insert_steps(tx, steps).await?;
    ledger::note_all(tx, entries, act.now).await
}

fn gift_row(
    id: GiftId,
    donor: DonorId,
    state: GiftState,
    line: &Line,
    list: Option<i64>,
    me: &Me,
    act: &Act<'_>,
) -> Vec<Value> {
    let came = line.received.is_some();
    let itself = if came && line.itself { "receiver" } else { "" };
    values![
        id,
        donor,
        line.receiver.as_str(),
        line.school,
        line.kind,
        state,
        line.what.as_str(),
        line.donor.lang.code(),
        line.count,
        line.purpose.as_str(),
        line.anonymous,
        if line.kind == GiftKind::Money { "one_time" } else { "" },
        line.cents,
        line.stated,
        super::offer::weighs(line.kind, line.cents, line.stated, None),
        line.on,
        itself,
        itself,
        line.received.as_ref().map(|(on, _, _)| *on),
        if came { line.cents } else { 0 },
        act.rules.version,
        list,
        me.id(),
        act.now,
        act.now
    ]
}

/// The donors of all lines by their keys; those nobody knew are written down.
async fn donors(tx: &mut Tx, lines: &[Line], act: &Act<'_>) -> Result<HashMap<String, DonorId>> {
    let wanted: BTreeMap<String, &NewDonor> = lines.iter().map(|line| (line.donor.key(), &line.donor)).collect();
    let keys: Vec<String> = wanted.keys().cloned().collect();
    let mut known: HashMap<String, DonorId> = HashMap::new();
    for step in keys.chunks(STEP) {
        known.extend(store::donors_by_key(tx, step).await?);
    }
    let mut rows = Vec::new();
    for (key, donor) in wanted {
        if known.contains_key(&key) {
            continue;
        }
        let id = DonorId(tx.new_id());
        let (kind, contact) = match &donor.contact {
            Some((kind, contact)) => (kind.as_str(), contact.as_str()),
            None => ("", ""),
        };
        rows.push(values![
            id,
            key.as_str(),
            "name",
            None::<i64>,
            donor.name.as_str(),
            fold(&donor.name),
            kind,
            contact,
            donor.lang.code(),
            act.now
        ]);
        known.insert(key, id);
    }
    store::insert_donors(tx, rows).await?;
    Ok(known)
}
