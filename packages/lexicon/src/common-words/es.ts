import type { CommonWords } from '../common-words.ts';

export const es: CommonWords = {
  everyday: `año años día días gobierno país presidente vez tiempo personas mundo nacional nuevo nueva primera primer
    millones además ahora informó señaló explicó aseguró afirmó añadió lunes martes miércoles jueves viernes sábado
    domingo semana mes meses ayer momento lugar situación caso tres cuatro cinco autoridades ministro ciudad`,
  frequent: `acuerdo ministerio ministra política político estado internacional general grupo forma trabajo vida horas hora
    mañana noche tarde pasado pasada próximo próxima último última últimos mejor mayor menor mayoría número cifra
    total medio medidas seguridad social sociales servicio servicios sector sistema sectores información noticias
    agencia fuentes comunicado declaraciones entrevista prensa periódico portavoz director directora enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mujer mujeres hombre hombres familia
    familias niños jóvenes vecinos trabajadores ciudadanos región provincia municipio local locales municipal
    alcalde alcaldesa partido ley congreso tribunal justicia policía hospital salud escuela universidad empresa
    empresas economía económica económico mercado precio precios euros dólares ciento miles cientos millón decenas
    seis siete ocho nueve diez segundo segunda tercera tercer cuarto anunció anunciado indicó destacó dijeron
    confirmó pidió explicado señalado recordó insistió reconoció considera considerado espera queda quedó llegó
    llegar lleva llevar sigue siguen encuentra encuentran trata tratar pueda podrá podría deben debe siendo tenía
    tenían dar dado decir hicieron realizar realizado poner puesto buscar mantener seguir volver partir través junto
    cerca lejos posible importante necesario principal principales único diferente diferentes distintos grandes
    pequeño nuevos nuevas buena bueno alta alto baja problema problemas causa consecuencia razón objetivo plan
    proyecto reunión decisión respuesta apoyo cambio desarrollo proceso resultado resultados punto zona área calle
    centro sur norte oeste interior exterior público pública públicos personal equipo equipos historia cuenta`,
  topical: `abogado abrir acceso accidente acción acciones actividad actividades acto actual actualidad actuar agentes agua
    aire alguien alcance alerta alumnos ambiente amigo amigos amplia análisis aparece apoyar apertura aplicar
    asamblea asegurar asociación ataque atención ausencia autonomía autoridad autor avión ayuda ayudar ayuntamiento
    banco barco barrio base bienes boca bomberos buscan búsqueda cabeza cadena calidad calor cambios camino camión
    camiones campaña campo candidato candidatos cantidad capacidad capital cara cargo carretera carta casas catedral
    celebrar celebró cerrado cerrar científicos cierre cine ciudadano civil civiles clase clientes coalición coche
    coches comenzó comisión compañía compañeros comunicación comunidad concejal condiciones conferencia conflicto
    conjunto conocer conocido consejo construcción consumo contrato control convocado convocatoria corte cosas costa
    crear creación crecimiento crisis cruz cuadro cuartos cuerpo cuerpos cultura cultural cumplir curso daños datos
    deja dejado dejar dejó debate deber déficit defensa delegado demanda demás democracia denuncia denunció deporte
    derecha derecho derechos derrumbe desastre desempleo detenido detenidos deuda diálogo dinero diputado diputados
    discurso disponible diversas documento documentos doce dolor domicilio duda duro duró edad edificio edificios
    educación efecto efectos ejemplo ejército elección elecciones elegir emergencia emergencias empleados empleo
    encuentro energía enfermedad enorme entrada entrar entregar envío equilibrio error escena escuchar escuelas
    espacio especial especialistas especie esperar esperan estación estadio estudiantes estudio estudios evacuados
    evento evitar éxito experiencia expertos explosión extranjero fábrica fallecidos falta federación festival
    figura fiesta final finales finanzas firma fiscal física flota fondo fondos frente frontera fuego fuera fuerte
    fuertes fuerza fuerzas fútbol ganar gasto gente gestión gira gobernador golpe gravedad grave graves grupos
    guardia guerra habitantes habla hablar hacen haya helicóptero herido heridos hermano hija hijo hijos hospitales
    hotel huelga humana humanos idea identificar iglesia igual imagen imágenes impacto importancia impuesto
    impuestos incendio incidente inclusión independencia industria industrial inflación informe ingresos inicial
    inicio iniciativa instalaciones institución instituto intención interés intereses inversión inversores
    investigación investigadores isla izquierda jefa jefe jornada joven juez juicio jugadores juego junta jurado
    kilómetros labor laboral lado lanzamiento larga largo lengua letras leyes libertad libre líder líderes línea
    líneas lista llama llamada llamado lluvia lograr logró lucha luz madre madrugada manera mano manos manifestación
    manifestantes máquina mar marcha marco marido masa material materia máxima máximo médico médicos medida memoria
    mención mensaje mercados mesa metros militar militares minería mínimo minutos misión modelo modo mostrar
    movimiento muelle muerte muertes muerto muertos multa mundial músico música natural naturaleza necesidad
    negociación negociaciones negocio negocios negro nivel niveles niña niño noches nombre norma normal
    norteamericano nota obra obras observadores océano ocasión ocurrió oferta oficial oficiales oficina ofreció
    ofrecer ojos opción operación operarios operativo opinión oposición orden organización organizaciones origen oro
    padre padres página pago palabra palabras papel parado parada paralización pareja parlamento parque partidos
    pasajeros paso patronal paz pedir película peligro pena pensar pérdida pérdidas perdió periodista periodistas
    período permite permitir perspectiva pesar pesca pescado piden piedra piel piso plata playa plaza plazo
    población pobreza poder poderes policial popular posición posibilidad posibles postura potencia práctica
    precisamente presencia presentación presentar presentó presidencia presión preso presupuesto prevención previsto
    primaria primeros principio prisión privado privada producción producto productos profesor profesores programa
    prohibición promesa propia propio propuesta protección protesta protestas próximos proyectos prueba pruebas
    puente puentes puerta puerto puesta puestos pueblo pueblos quiere quieren radio rápido razones reacción realidad
    realmente recibió recibir reciente recogió reconocimiento recursos red redes reducción reducir referencia
    reforma regional regreso relación relaciones rescate reserva residentes responsabilidad responsable responsables
    restos resto resuelto retirada reto retraso riesgo río rojo ropa rueda ruta sala salario salarios salida salió
    salir sangre santo secretario seguimiento seguro semanas senado sentencia sentido servidores sesión silencio
    simple sindicato sindicatos sitio sociedad sol soldados sólo solución sorpresa subida suelo suficiente superior
    supone suspendió suspensión tarea taller técnica técnicos tecnología teléfono televisión tema temas temperatura
    temor temporada tendencia tendrá teoría términos terminal terminó terreno terrorismo testigo testigos texto
    tienda tierra tierras tipo título toma tomar tono torre torno trabajar tráfico tragedia tratado tratamiento tren
    tribuna tripulación tropas turismo turistas turno única únicamente unidad unidos unión urgencia usuarios uso
    usar valle valor valores vecino vehículo vehículos veinte velocidad venta ventas verano verdad versión vía viaje
    viajeros víctima víctimas victoria viento vigilancia violencia visita vista vivienda viviendas voluntad
    voluntarios volvió voto votos votación voz vuelo vuelos vuelta zonas hizo hubo habrá nadie`,
};
