//! The address of a server: what libpq's form says, and how to speak TLS to it.

use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::Error;

/// A parsed address.
pub(crate) struct Address {
    pub(crate) config: Config,
    /// Absent when the address says `sslmode=disable`, or the server is on this machine and it says nothing.
    pub(crate) tls: Option<MakeRustlsConnect>,
}

impl Address {
    pub(crate) fn parse(url: &str) -> Result<Self, Error> {
        let (url, root) = take_root_certificate(url);
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
            Error::BadAddress(format!(
                "{}; write postgres://user:password@host:5432/name",
                super::errors::detail(&error)
            ))
        })?;
        if config.get_application_name().is_none() {
            config.application_name("trellis");
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(5));
        }
        config.keepalives_idle(Duration::from_secs(60));
        if !url.contains("sslmode=") && config.get_hosts().iter().all(is_here) {
            config.ssl_mode(SslMode::Disable);
        }
        let tls = match config.get_ssl_mode() {
            SslMode::Disable => None,
            _ => Some(tls(root.as_deref())?),
        };
        Ok(Self { config, tls })
    }
}

/// `sslrootcert=FILE` is ours to read; the driver does not know it.
fn take_root_certificate(url: &str) -> (String, Option<String>) {
    let Some((base, query)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let (root, rest): (Vec<&str>, Vec<&str>) = query.split('&').partition(|part| part.starts_with("sslrootcert="));
    let root = root.first().and_then(|part| part.split_once('=')).map(|(_, file)| file.replace("%2F", "/"));
    let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
    (url, root)
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn tls(root: Option<&str>) -> Result<MakeRustlsConnect, Error> {
    let mut roots = RootCertStore::empty();
    match root {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(file) => {
            let bad = |detail: String| Error::BadAddress(format!("sslrootcert={file}: {detail}"));
            let certificates = CertificateDer::pem_file_iter(file).map_err(|error| bad(error.to_string()))?;
            for certificate in certificates {
                let certificate = certificate.map_err(|error| bad(error.to_string()))?;
                roots.add(certificate).map_err(|error| bad(error.to_string()))?;
            }
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::BadAddress(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_on_this_machine_needs_no_tls() {
        let tls = |url| Address::parse(url).unwrap().tls.is_some();
        assert!(!tls("postgres://a@localhost/x"));
        assert!(!tls("postgres://a@%2Ftmp/x"));
        assert!(tls("postgres://a@db.example.org/x"));
        assert!(tls("postgres://a@localhost/x?sslmode=require"));
        assert!(!tls("postgres://a@db.example.org/x?sslmode=disable"));
    }

    #[test]
    fn a_root_certificate_that_is_not_there_is_named() {
        let error = Address::parse("postgres://a@h/x?sslmode=require&sslrootcert=%2Fno%2Fsuch.pem").err().unwrap();
        assert!(error.to_string().contains("/no/such.pem"), "{error}");
    }
}
